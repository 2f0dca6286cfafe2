using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Capabilities;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using ArmedPolicingGov.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Capabilities;

/// <summary>Record what a region can call on others for.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class NewModel(FactsContext facts, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Reference = "reference";
    public const string Region = "region";
    public const string Name = "name";
    public const string Organisation = "organisation";
    public const string Provider = "provider";
    public const string Minutes = "minutes";
    public const string Tested = "tested";

    public Typed Typed { get; private set; } = Typed.Of([new(Reference, Deeds.NewReference())]);

    public IReadOnlyList<SelectItem> Regions => [.. areas.KeptRegions.Select(region => SelectItem.Of(region, areas.RegionName(region)))];

    /// <summary>Those that can be chosen as who provides it, by name.</summary>
    public IReadOnlyList<SelectItem> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel)) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var capability = Read();
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordCapability(capability, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{capability.Name} is recorded", Urls.Capabilities) ?? Page();
    }

    private Capability Read()
    {
        var region = areas.KeptRegions is [var only] ? only : Typed[Region];
        if (!areas.KeptRegions.Contains(region, StringComparer.Ordinal)) frame.Problems.Add(Region, "Choose the region");
        var name = Typed.Line(Name, "What they can do", Typed.LongestName, "Enter what they can do", reference, frame.Problems);
        var provider = ReadProvider();
        if (!Capability.IsCallOut(Typed[Minutes])) frame.Problems.Add(Minutes, "The minutes must be a whole number from 0 to 1440");
        var tested = Typed.Date(Tested).IsEmpty ? null : Typed.Day(Tested, "The day of the test", store.Today(clock), frame.Problems);
        return new Capability { Id = $"{region}/capability-{Typed[Reference]}", Region = region, Name = name ?? "", Provider = provider ?? "", CallOutMinutes = Typed[Minutes], LastTestedOn = tested };
    }

    private string? ReadProvider()
    {
        var chosen = Organisations.FirstOrDefault(each => each.Value == Typed[Organisation]);
        if (chosen is not null && Typed[Provider].Length > 0) frame.Problems.Add(Provider, "Choose an organisation from the list or enter who else provides it, not both");
        return chosen?.Text ?? Typed.Line(Provider, "Who provides it", Typed.LongestName, "Enter who provides it", reference, frame.Problems);
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        Organisations = [.. (await OthersThere.OnAsync(facts, store.Today(clock), cancel)).Select(each => SelectItem.Of(each.Id, each.Name))];
        (frame.Title, frame.BackLink) = ("Record a capability of others", Urls.Capabilities);
        return permissions.MayRecord(person, Capability.Declaration) && areas.KeptRegions.Count > 0;
    }
}
