using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>A session on record that somebody is about to change.</summary>
internal sealed record OpenSession(PastSession Past, FactBook Book)
{
    /// <summary>The field that holds which change of the session came last when a page was made.</summary>
    public const string Seen = "revision";

    public TrainingSession Session => Past.Session;

    public string NameOf(string item) => Book.Items.RowFor(item, Session.Force)?.Name ?? item;

    /// <summary>Whether what a page looked over is still so; else that is said, and the page shows it as it is now.</summary>
    public bool IsAsSeen(Typed typed, Problems problems)
    {
        if (typed[Seen] == (Session.Revision ?? "")) return true;
        problems.Add(null, "Somebody has changed this session since you looked it over. Look at it as it is now, then record it again");
        return false;
    }
}
