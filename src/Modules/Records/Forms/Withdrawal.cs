using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Records.Forms;

/// <summary>Why something was recorded in error, as somebody answered it.</summary>
/// <param name="Why">A code of <see cref="Reasons"/>.</param>
internal sealed record Withdrawal(string Why, string Details, string Evidence)
{
    public const string WhyField = "why";
    public const string DetailsField = "details";
    public const string EvidenceField = "evidence";
    private const string Other = "other";

    public static readonly Vocabulary Reasons = new("reason for a withdrawal",
        ("wrong-subject", "It is about the wrong person, place or thing"), ("twice", "It was recorded twice"), ("not-so", "What it says did not happen"), (Other, "Another reason"));

    public static Withdrawal None { get; } = new("", "", "");

    /// <summary>The reason as the act keeps it.</summary>
    public string Reason => $"Recorded in error: {(Why == Other ? Details : Reasons.Words(Why) is var words && Details.Length > 0 ? $"{words}. {Details}" : Reasons.Words(Why))}";

    public string? EvidenceOrNull => Evidence.Length == 0 ? null : Evidence;

    public IEnumerable<KeyValuePair<string, string>> Fields => [new(WhyField, Why), new(DetailsField, Details), new(EvidenceField, Evidence)];

    public static Withdrawal Posted(IFormCollection form) => new(Given(form, WhyField), Given(form, DetailsField), Given(form, EvidenceField));

    public void Check(Reference reference, Problems problems)
    {
        if (!Reasons.Has(Why)) problems.Add(WhyField, "Choose why it was recorded in error");
        if (Why == Other && Details.Length == 0) problems.Add(DetailsField, "Say what was wrong");
        foreach (var (field, name, text) in new[] { (DetailsField, "What was wrong", Details), (EvidenceField, "Evidence", Evidence) })
        {
            if (text.Length > 0 && Column.Text(field, name).Read(text, reference, out _) is { } fault) problems.Add(field, $"{name} {fault.Problem}");
        }
    }

    private static string Given(IFormCollection form, string field) => (form[field].FirstOrDefault() ?? "").ReplaceLineEndings("\n").Trim();
}
