using System.Text.RegularExpressions;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Changes;

/// <summary>What is asked about a new tactic, munition or weapon, and how it is read.</summary>
internal static partial class ChangeForm
{
    public const string Name = "name";
    public const string KindOf = "kind";
    public const string Authority = "authority";
    public const string Class = "class";
    public const string Approval = "approval";
    public const string ApprovedOn = "approved";
    public const string AnnouncedOn = "announced";
    public const string InUseFrom = "in-use";
    public const string Id = "reference";
    public const string BeforeUse = "before-use";
    public const string Version = "version";

    /// <summary>Ticked where a day long past is right.</summary>
    public const string Old = "old";

    public const string OldAnswer = "yes";

    private const int LongestId = 48;

    /// <summary>What was typed of its own rule and its version; nothing where nobody answered. What is announced is permitted.</summary>
    public static IReadOnlyList<Fact> Further(Typed typed, Item item, ItemApproval approval, Reference reference, Problems problems)
    {
        var from = item.InUseFrom ?? item.AnnouncedOn ?? approval.ApprovedOn;
        var version = typed.Line(Version, "Version", Typed.LongestName, null, reference, problems);
        return
        [
            .. ItemRule.BeforeUses.Has(typed[BeforeUse]) ? [new ItemRule { Item = item.Id, Force = item.Force, From = from, Permission = ItemRule.Permitted, BeforeUse = typed[BeforeUse], Authority = approval.Approval }] : Array.Empty<Fact>(),
            .. version is null ? Array.Empty<Fact>() : [new ItemVersion { Item = item.Id, Force = item.Force, From = from, Version = version }],
        ];
    }

    /// <summary>What was typed as the two facts that it makes; what is wrong goes to the problems, in the order of the page.</summary>
    /// <param name="force">The force that brings it in; null: all do.</param>
    public static (Item Item, ItemApproval Approval) Read(Typed typed, string? force, Reference reference, DateOnly today, Problems problems)
    {
        var name = typed.Line(Name, "Name", Typed.LongestName, "Enter what it is called", reference, problems) ?? "";
        var kind = typed.Code(KindOf, Codes.ItemKind, "Choose whether it is a tactic, a munition or a weapon system", problems);
        var isObserved = ItemTerms.IsObserved(kind);
        var authority = isObserved ? typed.Code(Authority, Codes.Authority, "Choose who may authorise it", problems) : typed[Authority];
        var @class = typed.Code(Class, ItemApproval.Classes, "Choose its class", problems);
        if (@class.Length > 0 && Codes.ItemKind.Has(kind) && !ItemApproval.ClassesOf(kind).Contains(@class, StringComparer.Ordinal)) problems.Add(Class, $"“{ItemApproval.Classes.Words(@class)}” is no class of a {Codes.ItemKind.Words(kind).ToLowerInvariant()}. Choose {string.Join(" or ", ItemApproval.ClassesOf(kind).Select(each => $"“{ItemApproval.Classes.Words(each)}”"))}");
        var approval = typed.Line(Approval, "Approval", Typed.LongestReference, "Enter who approved it, and the reference", reference, problems) ?? "";
        var approved = typed.Day(ApprovedOn, "The day of the approval", today, problems);
        var announced = typed.Day(AnnouncedOn, "The day of the announcement", today, problems);
        DateOnly? from = null;
        if (!typed.Date(InUseFrom).IsEmpty) typed.Date(InUseFrom).TryRead("The first day of use", InUseFrom, problems, out from);
        if (from < approved) problems.Add(InUseFrom, "The first day of use must not come before the approval");
        if (IsOld(typed, today) && typed[Old] != OldAnswer) problems.Add(InUseFrom, "The first day of use lies more than a year in the past. Correct it, or tick that it is right");
        var id = typed[Id] is { Length: > 0 } given ? given.ToLowerInvariant() : Slug(name);
        if (!Identifier.IsValid(id) && name.Length > 0) problems.Add(Id, "Enter a reference of small letters, figures and hyphens, at most 48 characters");
        return (
            new Item { Id = id, Force = force, Kind = kind, Name = name, Authority = Codes.Authority.Has(authority) ? authority : null, AnnouncedOn = announced, InUseFrom = from },
            new ItemApproval { Item = id, Force = force, Class = @class, Approval = approval, ApprovedOn = approved ?? today });
    }

    /// <summary>True when the first day of use lies so far back that it may be a slip.</summary>
    public static bool IsOld(Typed typed, DateOnly today) => typed.Date(InUseFrom).TryRead("", "", new Problems(), out var from) && from < today.AddYears(-1);

    private static string Slug(string name) => NoLetters().Replace(name.ToLowerInvariant(), "-").Trim('-') is var slug && slug.Length > LongestId ? slug[..LongestId].Trim('-') : slug;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetters();
}
