using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Integrity.Forms;

/// <summary>On whose decision something is done, why, and on which day, as somebody typed it.</summary>
internal sealed record Decision(string Authority, string Reason, DateParts On)
{
    public const string AuthorityField = "authority";
    public const string ReasonField = "reason";
    public const string OnField = "on";

    private const int EarliestYear = 1900;

    public static Decision None { get; } = new("", "", new DateParts());

    /// <summary>What a form carries from step to step.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields =>
        [new(AuthorityField, Authority), new(ReasonField, Reason), new($"{OnField}.Day", On.Day ?? ""), new($"{OnField}.Month", On.Month ?? ""), new($"{OnField}.Year", On.Year ?? "")];

    /// <summary>The day, once it was found to be one.</summary>
    public DateOnly Day => On.TryRead("", "", new Problems(), out var day) ? day.Value : throw new InvalidOperationException("The day was not checked.");

    public static Decision Posted(IFormCollection form) => new(Given(form, AuthorityField), Given(form, ReasonField),
        new DateParts { Day = Given(form, $"{OnField}.Day"), Month = Given(form, $"{OnField}.Month"), Year = Given(form, $"{OnField}.Year") });

    /// <summary>Adds what is wrong, in the order of the form.</summary>
    /// <param name="asked">What the form calls its day, like "The day of the decision".</param>
    /// <param name="authorityMissing">Said when no authority is given; null where none is asked for.</param>
    public void Check(string asked, string? authorityMissing, string reasonMissing, Reference reference, DateOnly today, Problems problems)
    {
        if (authorityMissing is not null) Check(AuthorityField, "Authority", Authority, authorityMissing, reference, problems);
        Check(ReasonField, "Reason", Reason, reasonMissing, reference, problems);
        if (!On.TryRead(asked, OnField, problems, out var day)) return;
        if (day.Value.Year < EarliestYear) problems.Add(OnField, string.Create(CultureInfo.InvariantCulture, $"{asked} must be in {EarliestYear} or later"));
        else if (day > today) problems.Add(OnField, $"{asked} must be today or in the past");
    }

    private static void Check(string field, string name, string text, string missing, Reference reference, Problems problems)
    {
        if (text.Length == 0) problems.Add(field, missing);
        else if (Column.Text(field, name).Read(text, reference, out _) is { } fault) problems.Add(field, $"{name} {fault.Problem}");
    }

    private static string Given(IFormCollection form, string field) => (form[field].FirstOrDefault() ?? "").ReplaceLineEndings("\n").Trim();
}
