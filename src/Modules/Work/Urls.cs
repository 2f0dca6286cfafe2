namespace ArmedPolicingGov.Work;

/// <summary>The addresses of the module's pages.</summary>
internal static class Urls
{
    public const string Index = "/my-work";
    public const string Changes = "/my-work/changes";
    public const string Digest = "/my-work/digest";
    public const string Digests = "/my-work/digests";
    public const string Calendar = "/my-work/calendar";

    /// <summary>Those that stand beside each other.</summary>
    public static IReadOnlyList<(string Href, string Text)> Pages { get; } = [(Index, "My work"), (Changes, "What changed"), (Digest, "Weekly digest"), (Calendar, "Calendar feeds")];

    public static string DigestOf(DateOnly week) => $"{Digests}/{Facts.LondonTime.Format(week)}";

    public static string Feed(string token) => $"/calendar/{token}.ics";
}
