namespace ArmedPolicingGov.Host.Serving.Sample;

/// <summary>Organisations beside forces, agreements at every stage, what regions call on others for, and what everybody goes by.</summary>
internal static class SampleAgreements
{
    private const string College = "college-of-policing";
    private const string Counter = "counter-terrorism-policing";

    public static async Task TellAsync(SampleTeller teller, CancellationToken cancel)
    {
        Organisation(teller, College, "College of Policing", "professional-body");
        Organisation(teller, Counter, "Counter Terrorism Policing", "policing-network");
        await teller.TellAsync("record-organisation", cancel);
        Documents(teller);
        await teller.TellAsync("record-reference-document", cancel);
        foreach (var region in teller.Regions) await TellAsync(teller, region, teller.ForcesOf(region), cancel);
        foreach (var force in teller.Regions.SelectMany(teller.ForcesOf)) Units(teller, force);
        await teller.TellAsync("record-force-unit", cancel);
    }

    private static async Task TellAsync(SampleTeller teller, string region, IReadOnlyList<string> forces, CancellationToken cancel)
    {
        var (day, name) = (teller.Day, teller.Book.Reference.RegionName(region));
        Agreement(teller, $"{region}/specialist-command", $"region/{region}", $"Specialist firearms command in {name}", "section-22a-collaboration", "published",
            forces, ("covers", "One rota of specialist commanders for all forces of the region"), ("signed_on", day.AddYears(-2)), ("review_by", day.AddDays(80)), ("expires_on", day.AddYears(1)));
        Agreement(teller, $"{region}/counter-terrorism", $"region/{region}", $"Counter-terrorism specialist firearms officers for {name}", "memorandum-of-understanding", "signed",
            [$"other/{Counter}"], ("is_sensitive", true), ("signed_on", day.AddDays(-500)), ("review_by", day.AddDays(-20)));
        if (forces is [.., var lead, var neighbour])
        {
            Agreement(teller, $"{lead}/vehicles", $"force/{lead}", $"Armed response vehicles across the border, {NameOf(teller, lead)} and {NameOf(teller, neighbour)}", "memorandum-of-understanding", "signed",
                [neighbour], ("covers", "Whichever vehicle is nearer answers"), ("signed_on", day.AddYears(-3)), ("expires_on", day.AddDays(-41)));
            Agreement(teller, $"{lead}/ranges", $"force/{lead}", $"Shared ranges, {NameOf(teller, lead)} and {NameOf(teller, neighbour)}", "memorandum-of-understanding", "with-lawyers",
                [neighbour], ("covers", "Days on each other’s ranges"));
        }

        await teller.TellAsync("record-agreement", cancel);
        Capability(teller, $"{region}/ctsfo", region, "Counter-terrorism specialist firearms officers", "Counter Terrorism Policing", "90", day.AddDays(-150));
        Capability(teller, $"{region}/negotiators", region, "Negotiators for kidnap and extortion", "National Crime Agency", "180", day.AddDays(-430));
        await teller.TellAsync("record-capability", cancel);
        if (forces.Count < 2) return;
        teller.Add("joint_units", ("joint_unit", $"{forces[^2]}/joint-sample"), ("name", $"Joint armed policing training, {NameOf(teller, forces[^2])} and {NameOf(teller, forces[^1])}"), ("forces", $"{forces[^2]} {forces[^1]}"), ("lead_force", forces[^2]), ("from", day.AddYears(-2)));
        await teller.TellAsync("record-joint-unit", cancel);
    }

    /// <summary>The crews of armed response vehicles, and a unit whose people do not count as such.</summary>
    private static void Units(SampleTeller teller, string force)
    {
        Unit("arv", "Armed response vehicles", true, ("inspector", "1"), ("sergeant", "4"), ("constable", "24"));
        Unit("proactive", "Proactive armed unit", false, ("sergeant", "2"), ("constable", "10"));

        void Unit(string id, string name, bool counts, params IReadOnlyList<(string Rank, string Required)> numbers)
        {
            teller.Add("force_units", ("force_unit", $"{force}/unit-{id}"), ("force", force), ("name", name), ("counts_as_arv", counts), ("from", teller.Day.AddYears(-2)));
            foreach (var (rank, required) in numbers) teller.Add("force_unit_numbers", ("force_unit", $"{force}/unit-{id}"), ("rank", rank), ("from", teller.Day.AddYears(-2)), ("required", required), ("authority", "Chief officer group, sample minute 9"));
        }
    }

    private static string NameOf(SampleTeller teller, string force) => teller.Book.Reference.ForceAt(force, teller.Day).ShortName;

    private static void Organisation(SampleTeller teller, string id, string name, string sort) =>
        teller.Add("other_organisations", ("other_organisation", id), ("name", name), ("sort", sort), ("from", teller.Day.AddYears(-3)));

    private static void Agreement(SampleTeller teller, string id, string owner, string title, string kind, string stage, IReadOnlyList<string> parties, params IReadOnlyList<(string Column, object? Value)> more)
    {
        teller.Add("agreements", [("agreement", id), ("owner", owner), ("title", title), ("kind", kind), ("stage", stage), .. more]);
        foreach (var party in parties) teller.Add("agreement_parties", ("agreement", id), ("party", party), ("name", party == $"other/{Counter}" ? "Counter Terrorism Policing" : null));
    }

    private static void Capability(SampleTeller teller, string id, string region, string name, string provider, string minutes, DateOnly tested) =>
        teller.Add("capabilities", ("capability", id), ("region", region), ("name", name), ("provider", provider), ("call_out_minutes", minutes), ("last_tested_on", tested));

    /// <summary>Two versions of an invented policy, so that one is seen to take the other’s place.</summary>
    private static void Documents(SampleTeller teller)
    {
        var changed = teller.Day.AddDays(-200);
        Document("command-policy/2", "2", changed, null, null);
        Document("command-policy/1", "1", teller.Day.AddYears(-3), changed, "command-policy/2");

        void Document(string id, string version, DateOnly from, DateOnly? to, string? by) => teller.Add("reference_documents",
            ("document", id), ("title", "Sample policy on firearms command"), ("kind", "guidance"), ("version", version), ("issuer", "Sample records"), ("in_force_from", from), ("in_force_to", to), ("replaced_by", by));
    }
}
