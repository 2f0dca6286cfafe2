using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Work.Due;

/// <summary>When commanders' refreshers are due (recommendation 6).</summary>
internal static class CommanderDues
{
    private const string Rule = "6-in-date";

    public static IEnumerable<DueDate> Of(FactBook book, string force, DateOnly today)
    {
        foreach (var commander in book.CommandersInPost(force, today))
        {
            var (officer, role) = (commander.Officer, commander.Role);
            yield return Due("refresher-overdue", book.LastRefreshed(officer, role, today)!);
            yield return Due("apstra-overdue", book.LastApstra(officer, role, today)!);

            DueDate Due(string reason, CommanderEvent last) => new(new Shortcoming(Rule, $"force/{force}", officer, reason, role), last.On.AYearAfter());
        }
    }
}
