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
    public const string Numbers = AttendedForm.Numbers;

    /// <summary>The day and who attended; only armed officers are trained as such.</summary>
    public static (AfoTrainingDay Day, IReadOnlyList<string> Attended) Read(Typed typed, string force, IReadOnlyList<ArmedOfficer> all, FactBook book, ForcesInSight forces, Reference reference, DateOnly today, Problems problems)
    {
        var day = ReadDay(typed, new AfoTrainingDay { TrainingDay = typed[Reference], Force = force }, reference, today, problems);
        return (day, ReadAttended(typed, force, [], all, book, forces, today, problems));
    }

    /// <summary>When it was, what it was about and who gave it; the rest stays as it is.</summary>
    public static AfoTrainingDay ReadDay(Typed typed, AfoTrainingDay day, Reference reference, DateOnly today, Problems problems) => day with
    {
        On = typed.Day(On, "The day of the training", today, problems) ?? today,
        Content = typed.Line(Content, "Content and its version", Typed.LongestReference, "Enter what it was about", reference, problems, day.Content) ?? "",
        Provider = typed.Line(Provider, "Who gave it", Typed.LongestReference, null, reference, problems, day.Provider),
    };

    /// <summary>The answers that a day on record gives to these questions.</summary>
    public static Typed Fill(Typed typed, AfoTrainingDay day) => typed.WithDefault(On, day.On).With(Content, day.Content).With(Provider, day.Provider ?? "");

    /// <summary>Who attended.</summary>
    /// <param name="already">Who is in the training day already.</param>
    public static IReadOnlyList<string> ReadAttended(Typed typed, string force, IReadOnlyCollection<string> already, IReadOnlyList<ArmedOfficer> all, FactBook book, ForcesInSight forces, DateOnly today, Problems problems)
    {
        var known = all.Select(each => each.Officer).ToHashSet(StringComparer.Ordinal);
        var pasted = AttendedForm.Pasted(typed[Numbers], force, book, forces, problems).ToList();
        foreach (var officer in pasted.Where(officer => !known.Contains(officer))) problems.Add(Numbers, $"{officer} is not on record as an armed officer of {forces.NameOf(force, today)}. Take them out, or record first that they were accredited");
        AttendedForm.Refuse(typed.All(Attended).Concat(pasted).Distinct(StringComparer.Ordinal).Where(officer => already.Contains(officer, StringComparer.Ordinal)), "is in the training day already. Take them off this list", typed, force, book, problems);
        var attended = typed.All(Attended).Where(known.Contains).Concat(pasted).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (attended.Count == 0 && problems.For(Numbers) is null) problems.Add(Attended, "Choose who attended, or give their numbers");
        return attended;
    }
}
