using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Accreditation.Quick;

/// <summary>What makes it likely that a number or a day is a slip: one wrong figure puts a record on the wrong person.</summary>
internal static class QuickChecks
{
    /// <summary>Adds what is wrong to the problems.</summary>
    public static void Look(QuickEntry entry, QuickOfficer who, FactBook book, Problems problems)
    {
        foreach (var each in entry.Events.Take(1))
        {
            if (each.Kind != "conduct-check") LookAtRoles(each, who, book, problems);
            if (who.OnRecord.FirstOrDefault(other => IsSame(each, other)) is { } twin)
                problems.Add(QuickForm.What, $"{who.Name} has this on record already for {LondonClock.Date(twin.On)}, with the reference {twin.Event}. Check the number and the date, or correct that record");
        }
    }

    /// <summary>A check may come before the first accreditation, at the selection; nothing else here does.</summary>
    private static void LookAtRoles(CommanderEvent one, QuickOfficer who, FactBook book, Problems problems)
    {
        var first = Codes.CommandRole.Codes.SelectMany(role => book.Commanders.Events(who.Id, role)).Where(each => each.Kind == "initial-accreditation").Select(each => (DateOnly?)each.On).Min();
        if (first is null) problems.Add(QuickForm.Officer, $"{who.Name} was never accredited as a commander. Check the number, or record first that they were accredited");
        else if (one.On < first) problems.Add(QuickForm.On, $"{who.Name} was first accredited on {LondonClock.Date(first.Value)}, so this cannot have been on {LondonClock.Date(one.On)}. Check the number and the date");
        else if (!Codes.CommandRole.Codes.Any(role => SessionPlan.Holds(book, who.Id, role, one.On))) problems.Add(QuickForm.Officer, $"{who.Name} was no commander any more on {LondonClock.Date(one.On)}. Check the number and the date");
    }

    // What is sent twice by one form has one reference, and is recorded once.
    private static bool IsSame(CommanderEvent one, CommanderEvent other) =>
        other.Event != one.Event && other.Kind == one.Kind && other.Role == one.Role && other.Item == one.Item && other.On == one.On;
}
