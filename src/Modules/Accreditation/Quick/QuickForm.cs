using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Sessions;
using ArmedPolicingGov.Accreditation.StandingActs;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Quick;

/// <summary>What the page for the commonest acts asks, and how it is read.</summary>
internal static class QuickForm
{
    public const string Reference = "reference";
    public const string Officer = "officer";

    /// <summary>Which of several officers whom a name fits.</summary>
    public const string Which = "which";
    public const string On = "on";
    public const string What = "what";
    public const string Item = "item";
    public const string Shown = "shown";
    public const string ShownBy = "shown-by";
    public const string Refresher = "refresher";
    public const string Outcome = "outcome";
    public const string Why = "why";

    /// <summary>In the address: the event that was recorded last.</summary>
    public const string Recorded = "recorded";

    public const string Observation = "observation";
    public const string Apstra = "apstra";
    public const string Swap = "swap";

    /// <summary>The button that records a refresher in spite of what it leaves open.</summary>
    public const string Anyway = "anyway";

    /// <summary>What can be recorded here; a swap of shifts has its own page, which knows the rota.</summary>
    public static readonly Vocabulary Acts = new("common act",
        (Observation, "They observed a tactic or munition, or were made familiar with a weapon"), ("refresher", "They attended a refresher"),
        ("check", "A complaint and misconduct check was done"), ("ticket", "They handed in their ticket"), (Swap, "They swapped a shift"));

    /// <summary>What was typed as the facts that it makes; what is wrong goes to the problems, in the order of the page.</summary>
    public static QuickEntry Read(Typed typed, QuickOfficer who, string force, FactBook book, Reference reference, DateOnly today, Problems problems)
    {
        IsOnRecord(typed, who, problems);
        var on = typed.Day(On, "The date", today, problems) ?? today;
        var one = new CommanderEvent { Event = $"{who.Id}/{typed[What]}-{typed[Reference]}", Officer = who.Id, On = on };
        var entry = typed.Code(What, Acts, "Choose what happened", problems) switch
        {
            "observation" => Met(one, typed, force, book, reference, problems),
            "refresher" => Refreshed(one, typed, book, problems),
            "check" => Checked(one, typed, problems),
            "ticket" => Ticket(one, typed, book, today, problems),
            _ => QuickEntry.None,
        };
        if (!problems.Any) QuickChecks.Look(entry, who, book, problems);
        return entry;
    }

    /// <summary>False, which is said, where no officer of that number or name is on record, or several are.</summary>
    public static bool IsOnRecord(Typed typed, QuickOfficer who, Problems problems)
    {
        if (typed[Officer].Length == 0) problems.Add(Officer, "Enter the officer’s number or name");
        else if (who.Among.Count > QuickSearch.Most) problems.Add(Officer, $"{who.Among.Count} officers have a name like that. Enter more of the name, or the number");
        else if (who.Among.Count > 0) problems.Add(Which, "Choose which of them it was");
        else if (!who.IsKnown && QuickSearch.IsNumber(typed[Officer])) problems.Add(Officer, $"No officer {who.Id} is on record. Check the number, or record the officer first");
        else if (!who.IsKnown) problems.Add(Officer, $"Nobody called {typed[Officer]} is on record. Check the name, or give the number");
        return who.IsKnown;
    }

    /// <summary>The identifier for a number as people type it.</summary>
    public static string OfficerOf(string typed, string force) => typed.Contains('/', StringComparison.Ordinal) ? typed.ToLowerInvariant() : $"{force}/{typed.ToLowerInvariant()}";

    private static QuickEntry Met(CommanderEvent one, Typed typed, string force, FactBook book, Reference reference, Problems problems)
    {
        var row = book.Items.RowFor(typed[Item], force);
        if (row is null) problems.Add(Item, "Choose what they observed, or were made familiar with");
        var isObserved = row is not null && ItemTerms.IsObserved(book.Items.KindOf(typed[Item]));
        var shown = isObserved ? typed.Code(Shown, TrainingSession.Showing, "Choose how it was shown", problems) : "";
        var met = one with { Kind = isObserved ? "observation" : "familiarisation", Item = typed[Item], Provider = typed.Line(ShownBy, "Who showed it", Typed.LongestReference, null, reference, problems) };
        Fact[] how = isObserved ? [new ObservationShowing { Event = one.Event, Officer = one.Officer, Shown = shown }] : [];
        return new([met, .. how], Credit.Words(met, _ => row?.Name ?? ""));
    }

    private static QuickEntry Refreshed(CommanderEvent one, Typed typed, FactBook book, Problems problems)
    {
        var role = typed[Refresher];
        if (role == Apstra) return new([one with { Kind = "apstra-refresher" }], "APSTRA refresher");
        if (!Codes.CommandRole.Has(role)) problems.Add(Refresher, "Choose which refresher it was");
        else if (!SessionPlan.Holds(book, one.Officer, role, one.On)) problems.Add(Refresher, $"On that day they were not accredited as {Codes.CommandRole.Words(role)}. Choose another, or record first that they were accredited");
        return new([one with { Kind = "annual-refresher", Role = role }], $"Annual refresher, {(Codes.CommandRole.Has(role) ? Codes.CommandRole.Words(role) : "")}");
    }

    private static QuickEntry Checked(CommanderEvent one, Typed typed, Problems problems)
    {
        var outcome = typed.Code(Outcome, ConductCheckOutcome.Outcomes, "Choose what the check found", problems);
        return new([one with { Kind = "conduct-check" }, new ConductCheckOutcome { Event = one.Event, Officer = one.Officer, Outcome = outcome }], "Complaint and misconduct check");
    }

    private static QuickEntry Ticket(CommanderEvent one, Typed typed, FactBook book, DateOnly today, Problems problems)
    {
        var why = typed.Code(Why, TicketEvent.Reasons, "Choose why they handed it in", problems);
        var roles = book.RolesInPost(one.Officer, today).Select(each => each.Role).ToList();
        if (roles.Count == 0 && problems.For(Officer) is null) problems.Add(Officer, "They are in post for no role, so there is no ticket to hand in");
        return new([.. roles.Select(role => one with { Event = $"{one.Event}-{role}", Role = role, Kind = "non-operational" }), new TicketEvent { Event = one.Event, Officer = one.Officer, Kind = TicketEvent.HandedIn, On = one.On, Reason = why }],
            "Ticket handed in");
    }
}
