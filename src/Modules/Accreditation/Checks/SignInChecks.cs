using ArmedPolicingGov.Accreditation.SigningIn;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Checks;

/// <summary>One officer has one sign-in at a time, and one sign-in is of one officer, however the record arrives.</summary>
internal static class SignInChecks
{
    public static readonly StagedCheck OfOneOfficer = Once("person", "is another officer’s sign-in at that time", "End that first, on that officer’s page");

    public static readonly StagedCheck OnePerOfficer = Once("officer", "has another sign-in at that time", "End that first");

    /// <summary>Looks at what stands last for each record: an earlier version may have been put right.</summary>
    private static StagedCheck Once(string column, string problem, string mend) => new(OfficerSignIn.Declaration, column,
        $"""
        not s.withdrawn and (s."to" is null or s."to" > s."from")
        and not exists (
            select from (select recorded_at from accreditation.officer_sign_ins where key = s.key
                union all select coalesce(recorded_at, 'infinity') from pg_temp.staged_officer_sign_ins where key = s.key) later
            where later.recorded_at > coalesce(s.recorded_at, 'infinity'))
        and exists (
            select from (
                select distinct on (key) * from (
                    select key, {column}, "from", "to", withdrawn, recorded_at from accreditation.officer_sign_ins where {column} = s.{column}
                    union all select key, {column}, "from", "to", withdrawn, coalesce(recorded_at, 'infinity') from pg_temp.staged_officer_sign_ins where {column} = s.{column}) versions
                order by key, recorded_at desc) other
            where other.key <> s.key and not other.withdrawn
            and (other."to" is null or (other."to" > other."from" and other."to" > s."from")) and (s."to" is null or s."to" > other."from"))
        """, problem, mend);
}
