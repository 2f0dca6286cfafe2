using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Quick;
using ArmedPolicingGov.Accreditation.Road;
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

/// <summary>Somebody's road to a role, stage by stage, from selection to the signature that makes them a commander. What is left out shows.</summary>
[Authorize(Policies.Records)]
[ReadsPersonalData]
internal sealed class RoadToModel(IReadFactBooks books, FactsContext facts, ForcesInSight forces, OfficerNames names, ViewLog viewed, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Whose = "officer";
    public const string For = "role";

    private readonly DateOnly today = store.Today(clock);
    private FactBook book = null!;

    public string Officer { get; private set; } = "";

    public string Role { get; private set; } = "";

    public string Name => names.Of(Officer);

    /// <summary>What is on record, done or left out.</summary>
    public IReadOnlyList<RoadStep> Done { get; private set; } = [];

    /// <summary>The files that came with stages, by the stage's reference.</summary>
    public IReadOnlyDictionary<string, RoadFile> Files { get; private set; } = new Dictionary<string, RoadFile>(StringComparer.Ordinal);

    /// <summary>True when a file came with answers that were refused: a browser does not send it again by itself.</summary>
    public bool HasLostFile { get; private set; }

    public IReadOnlyList<string> Left => [.. RoadStep.Stages.Codes.Except(Done.Where(each => each.LeftOut is null).Select(each => each.Stage), StringComparer.Ordinal)];

    public bool IsSignedOff => Done.Any(each => each.Stage == "sign-off");

    public bool MayRecord => permissions.MayRecord(person, RoadStep.Declaration) && forces.Recording(book.Officers.ForceOf(Officer)) is not null;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return Page();
        Typed = Typed.Of([]).WithDefault(RoadForm.On, today).WithDefault(RoadForm.Reference, Deeds.NewReference()).WithDefault(RoadForm.Stage, Left.FirstOrDefault() ?? "");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return Page();
        if (!MayRecord) return StatusCode(StatusCodes.Status403Forbidden);
        Typed = Typed.Of(Request.Form);
        var made = RoadForm.Read(Typed, Officer, Role, Done, reference, today, frame.Problems);
        var (file, problem) = await UploadedFile.ReadAsync(Request.Form, RoadForm.File, RoadFile.MostMegabytes, cancel);
        if (problem is not null) frame.Problems.Add(RoadForm.File, problem);
        HasLostFile = file is not null;
        if (frame.Problems.Any) return Page();
        if (file is not null) made = [.. made, new RoadFile { Step = ((RoadStep)made[0]).Step, Officer = Officer, File = file.Name, Sha256 = file.Sha256 }];
        var done = await mediator.Send(new RecordOne(made, person, Document: file), cancel);
        return this.LeadOn(frame, kinds, done, "The stage is recorded", Urls.RoadOf(Officer, Role)) ?? Page();
    }

    /// <summary>False while it is not known whose road to what is meant; what is wrong with what was asked is said.</summary>
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var asked = Typed = Typed.Of(Request.Query);
        frame.Title = "Road to a role";
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb("Road to a role")];
        if (asked[Whose].Length == 0 && asked[For].Length == 0) return false;
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var officer = QuickForm.OfficerOf(asked[Whose], forces.Own ?? "");
        if (!forces.Knows(book, officer)) frame.Problems.Add(Whose, "No such officer is on record. Check the number, or record the officer first");
        var role = asked.Code(For, RoadStep.Roles, "Choose a role", frame.Problems);
        if (frame.Problems.Any) return false;
        (Officer, Role) = (officer, role);
        Done = await facts.Set<RoadStep>().Where(each => each.Officer == officer && each.Role == role).OrderBy(each => each.LeftOut == null ? 0 : 1).ToListAsync(cancel);
        var steps = Done.Select(each => each.Step).ToList();
        Files = await facts.Set<RoadFile>().Where(each => steps.Contains(each.Step)).ToDictionaryAsync(each => each.Step, StringComparer.Ordinal, cancel);
        viewed.Saw(RoadStep.Declaration.Name, Done.Select(each => each.Step));
        await names.LoadAsync([officer], cancel);
        frame.Title = $"Road to {RoadStep.Roles.Words(role)}: {Name}";
        frame.Breadcrumbs = [new Crumb("Commanders", Urls.Roster), new Crumb(Name, Urls.Commander(officer)), new Crumb("Road to a role")];
        return true;
    }
}
