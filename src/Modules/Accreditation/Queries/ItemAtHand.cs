using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using Microsoft.AspNetCore.Http;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>The tactic, munition or weapon that a page's act is about, and for whom it is recorded, if the person may record it.</summary>
internal sealed class ItemAtHand(IReadFactBooks books, ForcesInSight forces, Permissions permissions, Person person, Store store, TimeProvider clock)
{
    /// <summary>The item, or the status that the page ends with: not there, or not theirs to record.</summary>
    /// <param name="id">The reference of the item.</param>
    /// <param name="seen">The force on whose page the item was seen; it says where the page leads back to.</param>
    /// <param name="kind">What the act records.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<(AtHand Item, int Status)> FindAsync(string? id, string? seen, Kind kind, CancellationToken cancel)
    {
        if (!permissions.MayRecord(person, kind) || forces.Announcing() is not [var own, ..]) return (AtHand.None, StatusCodes.Status403Forbidden);
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var shown = own ?? seen ?? forces.OpensOn(book) ?? "";
        if (id is null || book.Items.RowFor(id, shown) is not { } row) return (AtHand.None, StatusCodes.Status404NotFound);
        return (new(id, row.Name, own, own is null ? "the nation" : forces.NameOf(own, store.Today(clock)), Urls.Change(id, shown)), StatusCodes.Status200OK);
    }
}

/// <summary>An item, and for whom something is recorded of it.</summary>
/// <param name="Force">Null: the nation.</param>
/// <param name="ForName">What people call the force, or the nation.</param>
/// <param name="Page">The page of the item.</param>
internal sealed record AtHand(string Id, string Name, string? Force, string ForName, string Page)
{
    /// <summary>What stands there until an item is found.</summary>
    public static readonly AtHand None = new("", "", null, "", "");
}
