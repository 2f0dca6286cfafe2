using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Accreditation.Road;
using ArmedPolicingGov.Accreditation.Staging;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Roads;

/// <summary>Record one stage of a road by its own questions. A signature is looked over before it is recorded.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class StageModel(IReadFactBooks books, RoadList roads, RoadAsked asked, ArmedOfficerList armed, ForcesInSight forces, OfficerNames names, ViewLog viewed, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    private FactBook book = null!;

    public DateOnly Today { get; } = store.Today(clock);

    public RoadSoFar Road { get; private set; } = null!;

    public string Stage { get; private set; } = "";

    public string Name => names.Of(Road.Officer);

    /// <summary>The stages before this one that are neither passed nor left out.</summary>
    public IReadOnlyList<string> Missing => Road.Lines.MissingBefore(Stage, RoadStep.Stages);

    /// <summary>What a signature is about to do; on its last step only.</summary>
    public SignOffCheck? Check { get; private set; }

    /// <summary>The rank that they are below and that is asked for; null: none, or nobody is signed off here.</summary>
    public Obstacle? BelowRank { get; private set; }

    /// <summary>True when a file came with answers that were refused: a browser does not send it again by itself.</summary>
    public bool HasLostFile { get; private set; }

    public Typed Typed { get; private set; } = Typed.Of([]);

    public string QuestionsOf => Stage switch
    {
        RoadStep.Selection => "_QuestionsOfSelection",
        RoadStep.Course => "_QuestionsOfCourse",
        RoadStep.AdviserSession => "_QuestionsOfSession",
        RoadStep.Mentored => "_QuestionsOfMentoring",
        _ => "_QuestionsOfSignOff",
    };

    public static string TitleOf(string stage) => stage switch
    {
        RoadStep.Selection => "Record the selection",
        RoadStep.Course => "Record the national course",
        RoadStep.AdviserSession => "Record the session with a tactical adviser",
        RoadStep.Mentored => "Record the mentoring",
        _ => "Sign off",
    };

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, [FromQuery] string? role, [FromQuery] string? stage, CancellationToken cancel)
    {
        if (await FindAsync(whose, role, stage, cancel) is { } closed) return closed;
        if (await roads.RefusedAsync(book, Road, Stage, Today, cancel) is { } refused)
        {
            TempData.Notify(new Notice(refused.Problem));
            return Redirect(Urls.RoadOf(Road.Officer, Road.Role));
        }

        Typed = Typed.WithDefault(RoadForm.On, Today).WithDefault(RoadForm.Reference, Deeds.NewReference());
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, [FromQuery] string? role, [FromQuery] string? stage, [FromForm] string? step, CancellationToken cancel)
    {
        if (await FindAsync(whose, role, stage, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        if (step == "change") return await ShowAsync(cancel);
        var made = RoadForm.Read(Typed, Road, Stage, reference, Today, frame.Problems);
        await AskAsync(made, cancel);
        if (Stage == RoadStep.SignOff && !frame.Problems.Any) Check = await CheckAsync(made, cancel);
        return step == "check" && Stage == RoadStep.SignOff ? Page() : await RecordAsync(made, cancel);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancel)
    {
        if (Stage == RoadStep.SignOff) BelowRank = await asked.BelowRankAsync(book, Road.Officer, Road.Role, Today, cancel);
        return Page();
    }

    /// <summary>What settings ask for beyond the questions.</summary>
    private async Task AskAsync(IReadOnlyList<Fact> made, CancellationToken cancel)
    {
        var step = (RoadStep)made[0];
        if (await asked.KeptAsync(step, made.OfType<RoadStep>().Where(each => each.LeftOut is not null), cancel) is { } kept) frame.Problems.Add(RoadForm.LeftOut, $"{kept.Problem}. {kept.Mend}");
        BelowRank = Stage == RoadStep.SignOff ? await asked.BelowRankAsync(book, step.Officer, step.Role, step.On, cancel) : null;
        if (BelowRank is not { } below || Typed.Text(RoadForm.BelowRank, "Reason", null, reference, frame.Problems) is not null) return;
        var needed = RoadAsked.NeedsReason(below);
        frame.Problems.Add(RoadForm.BelowRank, $"{needed.Problem}. {needed.Mend}");
    }

    private async Task<IActionResult> RecordAsync(IReadOnlyList<Fact> made, CancellationToken cancel)
    {
        var (file, problem) = await UploadedFile.ReadAsync(Request.Form, RoadForm.File, RoadFile.MostMegabytes, cancel);
        if (problem is not null) frame.Problems.Add(RoadForm.File, problem);
        HasLostFile = file is not null;
        if (frame.Problems.Any) return Page();
        var held = (RoadStep)made[0];
        if (file is not null) made = [.. made, new RoadFile { Step = held.Step, Officer = Road.Officer, File = file.Name, Sha256 = file.Sha256 }];
        var done = await mediator.Send(new RecordRoadStage(held, [.. made.Skip(1)], person, file, BelowRank is null ? null : Typed[RoadForm.BelowRank]), cancel);
        return this.LeadOn(frame, kinds, done, "The stage is recorded", Urls.RoadOf(Road.Officer, Road.Role)) ?? Page();
    }

    private async Task<SignOffCheck> CheckAsync(IReadOnlyList<Fact> made, CancellationToken cancel)
    {
        var steps = made.OfType<RoadStep>().ToList();
        var signed = steps[0];
        var over = Codes.CommandRole.Has(signed.Role)
            ? book.With([new BookChange(CommanderEvent.Declaration.Name, null, made.OfType<CommanderEvent>().Single(), [])]).LapsesOn(signed.Officer, signed.Role, Today)
            : signed.On.AddMonths((await armed.IntervalsAsync(Identifier.ForceOf(signed.Officer), Today, cancel)).Months);
        return new SignOffCheck(signed.On, over.AddDays(-1), signed.Provider ?? "",
            [.. Road.LeftOut.Select(each => (each.Stage, each.LeftOut!)), .. steps.Where(each => each.LeftOut is not null).Select(each => (each.Stage, each.LeftOut!))]);
    }

    private async Task<IActionResult?> FindAsync(string? whose, string? role, string? stage, CancellationToken cancel)
    {
        book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        if (whose is null || !forces.Knows(book, whose) || role is null || !RoadStep.Roles.Has(role) || stage is null || !RoadStep.Stages.Has(stage)) return NotFound();
        if (!permissions.MayRecord(person, RoadStep.Declaration) || forces.Recording(book.Officers.ForceOf(whose)) is null) return StatusCode(StatusCodes.Status403Forbidden);
        Stage = stage;
        Road = await roads.OfAsync(book, whose, role, Today, cancel);
        await names.LoadAsync([whose], cancel);
        viewed.SawLines(Road.Lines);
        (frame.Title, frame.BackLink) = ($"{TitleOf(stage)}: {Name}", Urls.RoadOf(whose, role));
        return null;
    }
}
