using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>A commander whom an item concerns and who has met it.</summary>
internal sealed record Met(string Officer, CommanderEvent Meeting);

/// <summary>Which of a force's commanders have yet to meet an item, and which have.</summary>
/// <param name="Open">The most pressing first.</param>
/// <param name="Closed">By officer.</param>
/// <param name="NeverMet">Who in post whom it concerns has never met it, and has no duty with a day to do so.</param>
internal sealed record ItemDuties(ItemInForce Item, IReadOnlyList<Duty> Open, IReadOnlyList<Met> Closed, IReadOnlyList<string> NeverMet)
{
    /// <summary>Of every item that has a row for the force, by what it is called.</summary>
    public static IReadOnlyList<ItemDuties> Of(FactBook book, string force, DateOnly day)
    {
        var officers = book.Officers.Of(force).Select(officer => (Officer: officer, Roles: book.RolesInPost(officer, day).Select(each => each.Role).ToList())).Where(each => each.Roles.Count > 0).ToList();
        var open = officers.SelectMany(each => book.OpenDuties(each.Officer, day)).ToLookup(duty => duty.Item.Id, StringComparer.Ordinal);
        return
        [
            .. book.Items.For(force).OrderBy(item => item.Row.Name, StringComparer.Ordinal).Select(item => new ItemDuties(item, [.. open[item.Id].OrderBy(duty => duty.By)],
            [
                .. officers.Where(each => each.Roles.Any(item.Concerns)).Select(each => (each.Officer, Meeting: book.FirstMeeting(each.Officer, item, day))).Where(each => each.Meeting is not null).Select(each => new Met(each.Officer, each.Meeting!)),
            ],
            [
                .. officers.Where(each => each.Roles.Any(item.Concerns) && !open[item.Id].Any(duty => duty.Officer == each.Officer) && book.FirstMeeting(each.Officer, item, day) is null).Select(each => each.Officer),
            ])),
        ];
    }

    /// <summary>How it stands in the force on a day.</summary>
    public ItemStage Stage(DateOnly day) => Item.Row.InUseTo <= day ? ItemStage.Out : Item.IsInUse(day) ? ItemStage.InUse : Item.Row is { AnnouncedOn: null, InUseFrom: null } ? ItemStage.Undated : ItemStage.Planned;
}

internal enum ItemStage
{
    Planned,
    InUse,
    Out,
    Undated,
}
