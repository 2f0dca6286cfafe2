using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Feeds;

/// <summary>A calendar feed of somebody.</summary>
/// <param name="Holds">What it holds, a code.</param>
/// <param name="LastFetched">When a calendar last fetched it, to the hour; null: never.</param>
internal sealed record Feed(Guid Id, string Person, string Holds, DateTimeOffset MadeAt, DateTimeOffset? LastFetched)
{
    public const string Due = "due";
    public const string Cover = "cover";
    public const string Meetings = "meetings";

    public static readonly Vocabulary Contents = new("content of a feed",
        (Due, "What is due from me"), (Cover, "Cover of my region and its gaps"), (Meetings, "NAPP meetings and exercises"));
}
