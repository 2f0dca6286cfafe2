namespace ArmedPolicingGov.Facts;

/// <summary>Something that the rules find wanting on a day, or will if nobody acts before.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Scope">Whose it is: <c>force/…</c>, <c>region/…</c> or <c>national</c>.</param>
/// <param name="Subject">The id of what falls short.</param>
/// <param name="Reason">The code of one of the rule's reasons.</param>
/// <param name="Detail">What tells it apart from others of the subject and reason; blank if nothing.</param>
public sealed record Shortcoming(string Rule, string Scope, string Subject, string Reason, string Detail);

/// <summary>A shortcoming in words.</summary>
/// <param name="Name">What the rule is called.</param>
/// <param name="Why">Why it counts, in the past tense of a day that has come.</param>
/// <param name="Mends">The kind of fact whose recording mends it.</param>
/// <param name="MendAt">The address of its form, with what is known filled in.</param>
/// <param name="Names">What it is about, the subject first.</param>
public sealed record ShortcomingWords(int Recommendation, string Name, string Why, Kind Mends, string MendAt, IReadOnlyList<NamedWord> Names);

/// <summary>A word of a shortcoming: a fact's reference, or something that is put into words already.</summary>
/// <param name="What">What it names: <c>Officer</c>, <c>Role</c>.</param>
/// <param name="Kind">The kind of fact that it refers to; null when it refers to none.</param>
public sealed record NamedWord(string What, Kind? Kind, string Word, string Words);

/// <summary>What was found on a day, of everybody: only what is somebody's to see may leave.</summary>
/// <param name="Book">The facts that it rests on.</param>
/// <param name="AsKnownAt">When the last of them was received; null in an empty store.</param>
public sealed record JudgedDay(DateOnly Day, FactBook Book, DateTimeOffset? AsKnownAt, IReadOnlyList<Shortcoming> Shortcomings);

/// <summary>Reads what the rules find wanting, so that no module needs a rule of its own.</summary>
public interface IReadShortcomings
{
    /// <summary>Every shortcoming as at a day, by what is known now.</summary>
    Task<JudgedDay> AsAtAsync(DateOnly day, CancellationToken cancel);

    /// <summary>A shortcoming in words. Throws for a rule or reason that there is not.</summary>
    ShortcomingWords InWords(Shortcoming shortcoming, FactBook book);
}
