using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Quick;

/// <summary>What the page for the commonest acts asks, and how it is read.</summary>
internal static class QuickForm
{
    public const string Reference = "reference";
    public const string Officer = "officer";
    public const string On = "on";
    public const string What = "what";
    public const string Item = "item";
    public const string Refresher = "refresher";
    public const string Outcome = "outcome";
    public const string Why = "why";

    public const string Apstra = "apstra";

    /// <summary>What can be recorded here; a swap of shifts has its own page, which knows the rota.</summary>
    public static readonly Vocabulary Acts = new("common act",
        ("observation", "They observed a tactic or munition, or were made familiar with a weapon"), ("refresher", "They attended a refresher"),
        ("check", "A complaint and misconduct check was done"), ("ticket", "They handed in their ticket"), ("swap", "They swapped a shift"));

    /// <summary>The facts that what was typed makes, with what is said of them afterwards; what is wrong goes to the problems, in the order of the page.</summary>
    public static (IReadOnlyList<Fact> Facts, string Said) Read(Typed typed, string force, FactBook book, ForcesInSight forces, DateOnly today, Problems problems)
    {
        var officer = OfficerOf(typed[Officer], force);
        if (typed[Officer].Length == 0) problems.Add(Officer, "Enter the officer’s number");
        else if (!forces.Knows(book, officer)) problems.Add(Officer, $"No officer {officer} is on record. Check the number, or record the officer first");
        var on = typed.Day(On, "The date", today, problems) ?? today;
        var one = new CommanderEvent { Event = $"{officer}/{typed[What]}-{typed[Reference]}", Officer = officer, On = on };
        return typed.Code(What, Acts, "Choose what happened", problems) switch
        {
            "observation" => ([Met(one, typed, force, book, problems)], "The observation is recorded"),
            "refresher" => ([Refreshed(one, typed, book, problems)], "The refresher is recorded"),
            "check" => Checked(one, typed, problems),
            "ticket" => Ticket(one, typed, book, today, problems),
            _ => ([], ""),
        };
    }

    /// <summary>The identifier for a number as people type it.</summary>
    public static string OfficerOf(string typed, string force) => typed.Contains('/', StringComparison.Ordinal) ? typed.ToLowerInvariant() : $"{force}/{typed.ToLowerInvariant()}";

    private static CommanderEvent Met(CommanderEvent one, Typed typed, string force, FactBook book, Problems problems)
    {
        if (book.Items.RowFor(typed[Item], force) is null) problems.Add(Item, "Choose what they observed, or were made familiar with");
        return one with { Kind = ItemTerms.IsObserved(book.Items.KindOf(typed[Item])) ? "observation" : "familiarisation", Item = typed[Item] };
    }

    private static CommanderEvent Refreshed(CommanderEvent one, Typed typed, FactBook book, Problems problems)
    {
        var role = typed[Refresher];
        if (role == Apstra) return one with { Kind = "apstra-refresher" };
        if (!Codes.CommandRole.Has(role)) problems.Add(Refresher, "Choose which refresher it was");
        else if (book.AccreditationOf(one.Officer, role, one.On) is null) problems.Add(Refresher, $"On that day they were not accredited as {Codes.CommandRole.Words(role)}. Choose another, or record first that they were accredited");
        return one with { Kind = "annual-refresher", Role = role };
    }

    private static (IReadOnlyList<Fact>, string) Checked(CommanderEvent one, Typed typed, Problems problems)
    {
        var outcome = typed.Code(Outcome, ConductCheckOutcome.Outcomes, "Choose what the check found", problems);
        return ([one with { Kind = "conduct-check" }, new ConductCheckOutcome { Event = one.Event, Officer = one.Officer, Outcome = outcome }], "The check is recorded");
    }

    private static (IReadOnlyList<Fact>, string) Ticket(CommanderEvent one, Typed typed, FactBook book, DateOnly today, Problems problems)
    {
        var why = typed.Code(Why, TicketEvent.Reasons, "Choose why they handed it in", problems);
        var roles = book.RolesInPost(one.Officer, today).Select(each => each.Role).ToList();
        if (roles.Count == 0 && problems.For(Officer) is null) problems.Add(Officer, "They are in post for no role, so there is no ticket to hand in");
        return ([.. roles.Select(role => one with { Event = $"{one.Event}-{role}", Role = role, Kind = "non-operational" }), new TicketEvent { Event = one.Event, Officer = one.Officer, Kind = TicketEvent.HandedIn, On = one.On, Reason = why }],
            "The ticket is recorded as handed in");
    }
}
