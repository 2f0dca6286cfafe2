using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Numbers;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders;

/// <summary>The numbers that the product warns by: their values, since when, on whose authority. The national lead sets them.</summary>
[Authorize(Policies.Records)]
[ReadsNoPersonalData]
internal sealed class SettingsModel(FactsContext facts, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Name = "name";
    public const string Value = "value";
    public const string From = "from";
    public const string Authority = "authority";

    private readonly DateOnly today = store.Today(clock);

    /// <summary>Each setting with its value today and the record of it; null where nobody set one.</summary>
    public IReadOnlyList<(string Name, int Value, Setting? Set)> Current { get; private set; } = [];

    public Typed Typed { get; private set; } = Typed.Of([]);

    public bool MayRecord => permissions.MayRecord(person, Setting.Declaration) && person.Writes.Contains(Reference.National, StringComparer.Ordinal);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Typed = Typed.WithDefault(From, today);
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayRecord) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var setting = Read();
        if (frame.Problems.Any) return await ShowAsync(cancel);
        var done = await mediator.Send(new RecordOne([setting], person), cancel);
        return this.LeadOn(frame, kinds, done, "The setting is recorded", Urls.Settings, fault => fault.Column) ?? await ShowAsync(cancel);
    }

    private Setting Read()
    {
        var name = Typed.Code(Name, Setting.Names, "Choose a setting", frame.Problems);
        if (name.Length > 0 && NumberChecks.Problem(Typed[Value], Setting.Bounds(name).Least, Setting.Bounds(name).Most) is { } problem) frame.Problems.Add(Value, $"The value {problem}");
        Typed.Date(From).TryRead("The day", From, frame.Problems, out var from);
        var authority = Typed.Text(Authority, "Authority", "Say on whose authority it is set", reference, frame.Problems) ?? "";
        return new Setting { Name = name, From = from ?? today, Value = Typed[Value], Authority = authority };
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        frame.Title = "Settings";
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Settings")];
        var all = await facts.Set<Setting>().ToListAsync(cancel);
        Current = [.. Setting.Names.Codes.Select(name => (name, Setting.Of(all, name, today), all.Where(each => each.Name == name && each.From <= today).MaxBy(each => each.From)))];
        return Page();
    }
}
