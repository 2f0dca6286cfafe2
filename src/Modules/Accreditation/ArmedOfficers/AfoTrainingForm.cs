using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.ArmedOfficers;

/// <summary>What is asked about a training day of AFOs, and how it is read.</summary>
internal static class AfoTrainingForm
{
    public const string Reference = "reference";
    public const string On = "on";
    public const string Content = "content";
    public const string Provider = "provider";
    public const string Attended = "attended";
    public const string Numbers = SessionForm.Numbers;

    /// <summary>The day and who attended; only armed officers are trained as such.</summary>
    public static (AfoTrainingDay Day, IReadOnlyList<string> Attended) Read(Typed typed, string force, IReadOnlyList<ArmedOfficer> all, FactBook book, ForcesInSight forces, Reference reference, DateOnly today, Problems problems)
    {
        var day = new AfoTrainingDay
        {
            TrainingDay = typed[Reference],
            Force = force,
            On = typed.Day(On, "The day of the training", today, problems) ?? today,
            Content = typed.Text(Content, "Content and its version", "Enter what it was about", reference, problems) ?? "",
            Provider = typed.Text(Provider, "Who gave it", null, reference, problems),
        };
        var known = all.Select(each => each.Officer).ToHashSet(StringComparer.Ordinal);
        var pasted = SessionForm.Pasted(typed[Numbers], force, book, forces, problems).ToList();
        foreach (var officer in pasted.Where(officer => !known.Contains(officer))) problems.Add(Numbers, $"{officer} is not on record as an armed officer of {forces.NameOf(force, today)}. Take them out, or record first that they were accredited");
        var attended = typed.All(Attended).Where(known.Contains).Concat(pasted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (attended.Count == 0 && problems.For(Numbers) is null) problems.Add(Attended, "Choose who attended, or give their numbers");
        return (day, attended);
    }
}
