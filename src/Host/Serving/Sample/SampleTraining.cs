using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Host.Serving.Sample;

/// <summary>What a chief firearms instructor keeps beside the commanders’ record: sessions, roads, required numbers and armed officers.</summary>
internal static class SampleTraining
{
    private const int AtASession = 6;

    public static async Task TellAsync(SampleTeller teller, CancellationToken cancel)
    {
        foreach (var force in teller.Regions.SelectMany(teller.ForcesOf))
        {
            Session(teller, force);
            await teller.TellAsync("record-session", cancel);
            Numbers(teller, force);
            await teller.TellAsync("record", cancel);
            Road(teller, force);
            await teller.TellAsync("record-road-stage", cancel);
        }

        var items = Recent(teller);
        Approvals(teller, items);
        await teller.TellAsync("announce-item", cancel);
        foreach (var item in items) teller.Add("item_versions", ("item", item.Id), ("from", item.Row.AnnouncedOn!.Value), ("version", "1.0"));
        await teller.TellAsync("record-item-version", cancel);
        foreach (var item in items) teller.Add("item_rules", ("item", item.Id), ("from", item.Row.AnnouncedOn!.Value), ("permission", "permitted"), ("before_use", "authority-needed"), ("authority", "Sample minute of the national portfolio"));
        await teller.TellAsync("rule-on-item", cancel);
    }

    /// <summary>A refresher of tactical commanders in date, three weeks ago, with two tactics that they watched again.</summary>
    private static void Session(SampleTeller teller, string force)
    {
        var on = teller.Day.AddDays(-21);
        var attended = teller.Book.CommandersInPost(force, on).Where(each => each.Role == "tfc" && teller.Book.IsInDate(each.Officer, "tfc", on)).Select(each => each.Officer).Take(AtASession).ToList();
        var shown = teller.Book.Items.For(force).Where(each => ItemTerms.IsObserved(each.Kind) && each.IsInUse(on) && each.Covers("tfc")).Take(2).ToList();
        if (attended.Count == 0) return;
        var session = $"{force}/session-sample";
        teller.Add("training_sessions", ("session", session), ("force", force), ("on", on), ("annual_refresher", true), ("apstra_refresher", true), ("active_command", true),
            ("shown", shown.Count > 0 ? "live" : null), ("content", "Tactical command refresher, version 3"), ("provider", "Force training"));
        teller.Add("training_session_roles", ("session", session), ("role", "tfc"));
        foreach (var item in shown) teller.Add("training_session_items", ("session", session), ("item", item.Id));
        var number = 0;
        foreach (var officer in attended)
        {
            teller.Add("training_session_attendance", ("session", session), ("officer", officer));
            Credit("annual-refresher", ("role", "tfc"));
            Credit("apstra-refresher");
            foreach (var item in shown) Credit("observation", ("item", item.Id));

            void Credit(string kind, params IReadOnlyList<(string Column, object? Value)> about) => teller.Add("commander_events",
                [("event", string.Create(CultureInfo.InvariantCulture, $"{session}/{++number}")), ("officer", officer), ("kind", kind), ("on", on), ("provider", "Force training"), ("reference", session), .. about]);
        }
    }

    /// <summary>As many tactical commanders as there are, one strategic commander more, and armed officers.</summary>
    private static void Numbers(SampleTeller teller, string force)
    {
        foreach (var (role, more) in new[] { ("sfc", 1), ("tfc", 0) })
        {
            var required = teller.Book.CommandersInPost(force, teller.Day).Count(each => each.Role == role) + more;
            teller.Add("establishment_numbers", ("force", force), ("role", role), ("from", teller.Day.AddDays(-130)), ("required", required.ToString(CultureInfo.InvariantCulture)),
                ("reason", "One on duty and one on call at every hour, with leave and training"), ("approval", "Chief officer group, sample minute 14"));
        }

        teller.Add("establishment_numbers", ("force", force), ("role", "afo"), ("from", teller.Day.AddDays(-130)), ("required", "10"), ("reason", "Three crews at every hour"), ("approval", "Chief officer group, sample minute 14"));
    }

    /// <summary>Somebody selected as a tactical commander who has passed the course, and waits for the session with a tactical adviser.</summary>
    private static void Road(SampleTeller teller, string force)
    {
        if (teller.OfRank(force, "inspector", "sergeant").FirstOrDefault() is not { } officer) return;
        teller.Add("road_steps", ("step", $"{officer}/selection-sample"), ("officer", officer), ("role", "tfc"), ("stage", "selection"), ("on", teller.Day.AddDays(-120)),
            ("provider", "Two assessors"), ("version", "2024"), ("result", "passed"), ("route", "application"));
        teller.Add("commander_events", ("event", $"{officer}/selection-sample"), ("officer", officer), ("role", "tfc"), ("kind", "selection"), ("on", teller.Day.AddDays(-120)), ("provider", "Two assessors"));
        teller.Add("road_steps", ("step", $"{officer}/course-sample"), ("officer", officer), ("role", "tfc"), ("stage", "course"), ("on", teller.Day.AddDays(-45)),
            ("provider", "Regional training centre"), ("version", "2025"), ("result", "passed"));
        foreach (var (at, module) in new[] { "Threat and risk", "Command and control", "Record keeping" }.Index())
            teller.Add("course_modules", ("step", $"{officer}/course-sample"), ("number", $"{at + 1}"), ("officer", officer), ("module", module), ("result", "passed"));
    }

    /// <summary>The tactics, munitions and weapons of the last two years that are the same for every force.</summary>
    private static IReadOnlyList<ItemInForce> Recent(SampleTeller teller) => [.. teller.Regions.SelectMany(teller.ForcesOf).SelectMany(teller.Book.Items.For)
        .Where(each => each.Row.Force is null && each.Row.AnnouncedOn > teller.Day.AddYears(-2)).DistinctBy(each => each.Id, StringComparer.Ordinal)];

    private static void Approvals(SampleTeller teller, IReadOnlyList<ItemInForce> items)
    {
        foreach (var item in items)
            teller.Add("item_approvals", ("item", item.Id), ("class", ClassOf(item.Kind)), ("approval", "Sample minute of the national portfolio"), ("approved_on", item.Row.AnnouncedOn!.Value.AddDays(-14)));
    }

    private static string ClassOf(string kind) => kind switch { "tactic" => "tactic", "specialist-munition" => "specialist-munition", _ => "firearm" };
}
