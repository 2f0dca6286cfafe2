using ArmedPolicingGov.Accreditation.ArmedOfficers;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checking;

/// <summary>How many a least rank would keep from command, said before it is set.</summary>
/// <param name="Day">The day on which they are counted: the first on which the rank is asked for, or today where that is past.</param>
/// <param name="Forces">The forces with somebody in post, by reference.</param>
internal sealed record RankCheck(string Role, DateOnly Day, IReadOnlyList<(string Force, int InPost, int Below)> Forces)
{
    public int InPost => Forces.Sum(each => each.InPost);

    public int Below => Forces.Sum(each => each.Below);
}

/// <summary>Counts who is in post below a rank that somebody is about to ask for.</summary>
internal sealed class RankCount(IReadFactBooks books, ArmedOfficerList armed, IReadActingRanks acting, ForcesInSight forces, Reference reference, Person person)
{
    /// <summary>Who is in post where the setting is for, and who of them is below its rank.</summary>
    /// <param name="set">A setting of a least rank.</param>
    public async Task<RankCheck> OfAsync(ISetting set, DateOnly today, CancellationToken cancel)
    {
        var (role, day) = (SettingTerms.RoleOf(set.Name), set.From > today ? set.From : today);
        var book = (await books.AsKnownAsync(null, Clock.System, cancel)).Book;
        var ranks = new RanksAsked([.. new SettingBook([set], reference).Ranks], await acting.AllAsync(cancel), [.. person.Reads]);
        IReadOnlyList<string> concerned = [.. forces.All.Where(force => set.Place is Reference.National || set.Place == $"force/{force}" || set.Place == $"region/{reference.ForceAt(force, day).Region}")];
        var inPost = Codes.CommandRole.Has(role)
            ? concerned.SelectMany(force => book.CommandersInPost(force, day)).Where(each => each.Role == role).Select(each => each.Officer)
            : (await armed.AccreditedInAsync(concerned, day, cancel)).Where(each => each.Role == role).Select(each => each.Officer);
        return new RankCheck(role, day,
            [.. inPost.GroupBy(book.Officers.ForceOf, StringComparer.Ordinal).OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (each.Key, each.Count(), each.Count(officer => ranks.Against(book, officer, role, day) is not null)))]);
    }
}
