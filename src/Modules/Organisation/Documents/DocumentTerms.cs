using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Organisation.Documents;

/// <summary>How far a document is one to go by.</summary>
internal enum DocumentState
{
    Current,
    ToCome,
    Superseded,
    Archived,
}

/// <summary>How a reference document stands on a day.</summary>
internal static class DocumentTerms
{
    public static DocumentState StateOn(this ReferenceDocument document, DateOnly day) => document switch
    {
        { InForceTo: { } to, ReplacedBy: not null } when to <= day => DocumentState.Superseded,
        { InForceTo: { } to } when to <= day => DocumentState.Archived,
        _ when document.InForceFrom > day => DocumentState.ToCome,
        _ => DocumentState.Current,
    };

    /// <summary>Why not to go by it; null: nothing speaks against it.</summary>
    public static string? Warning(this ReferenceDocument document, DateOnly day) => document.StateOn(day) switch
    {
        DocumentState.Superseded => $"Do not go by this version. It was superseded on {LondonClock.Date(document.InForceTo!.Value)}.",
        DocumentState.Archived => $"Do not go by this document. It is in the archive: it was in force until {LondonClock.Date(document.InForceTo!.Value.AddDays(-1))}, and nothing took its place.",
        DocumentState.ToCome => $"This version is not in force yet. It comes into force on {LondonClock.Date(document.InForceFrom)}.",
        _ => null,
    };
}
