using System.Net.Mail;
using System.Net.Mime;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Work.Changes;
using ArmedPolicingGov.Work.Lines;
using Npgsql;

namespace ArmedPolicingGov.Work.Digests;

/// <summary>
/// Makes the digest of a week for everybody who wants it, once whatever restarts, and sends what is to be sent. Each beat does
/// what is left to do: a host that was down on Monday morning catches up, and a mail that was refused is tried again.
/// </summary>
public sealed class WeeklyDigest
{
    private const int Morning = 7;
    private const int Turn = 7126210;

    private readonly DigestRows rows;
    private readonly MyLines mine;
    private readonly ReadChanges changes;
    private readonly IFindPeople people;
    private readonly Mailing mailing;
    private readonly Store store;
    private readonly TimeProvider clock;

    internal WeeklyDigest(DigestRows rows, MyLines mine, ReadChanges changes, IFindPeople people, Mailing mailing, Store store, TimeProvider clock) =>
        (this.rows, this.mine, this.changes, this.people, this.mailing, this.store, this.clock) = (rows, mine, changes, people, mailing, store, clock);

    /// <summary>Makes and sends what is due.</summary>
    /// <returns>How many mails could not be sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var alone = await store.App.OpenConnectionAsync(cancel);
        await using var transaction = await alone.BeginTransactionAsync(cancel);
        // Two hosts would both find a mail unsent.
        await using var turn = new NpgsqlCommand($"select pg_try_advisory_xact_lock({Turn})", alone);
        if (await turn.ExecuteScalarAsync(cancel) is not true) return 0;
        await MakeAsync(WeekOf(clock.GetUtcNow()), cancel);
        return mailing.Server is { } server ? await SendAsync(server, cancel) : 0;
    }

    /// <summary>The Monday whose seven o’clock in London was the last.</summary>
    internal static DateOnly WeekOf(DateTimeOffset now)
    {
        var day = LondonTime.DayOf(now);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return Begin(monday) <= now ? monday : monday.AddDays(-7);
    }

    private static DateTimeOffset Begin(DateOnly monday) => LondonTime.FromWallClock(monday.ToDateTime(new TimeOnly(Morning, 0)))!.Value;

    private async Task MakeAsync(DateOnly week, CancellationToken cancel)
    {
        foreach (var subscription in await rows.WantedSinceAsync(Begin(week), cancel))
        {
            if (await rows.IsMadeAsync(subscription.Person, week, cancel) || people.Find(subscription.Person) is not { } person) continue;
            var text = DigestText.Of(await mine.ForAsync(person, cancel), await changes.SinceLookAsync(person, cancel), week, store.Name);
            await rows.KeepAsync(subscription, week, text, cancel);
        }
    }

    private async Task<int> SendAsync(MailServer server, CancellationToken cancel)
    {
        var failed = 0;
        foreach (var digest in await rows.UnsentAsync(cancel))
        {
            var problem = await SendAsync(server, digest, cancel);
            if (problem is not null) failed++;
            await rows.NoteAsync(digest, problem, cancel);
        }

        return failed;
    }

    /// <summary>Null when the server took it, else why not: by its code, since its words may repeat the address.</summary>
    private static async Task<string?> SendAsync(MailServer server, Digest digest, CancellationToken cancel)
    {
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.UsesTls };
        using var mail = new MailMessage(server.Sender, digest.Address!) { Subject = digest.Subject, Body = digest.Plain };
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(digest.Html, new ContentType("text/html; charset=utf-8")));
        try
        {
            // The asynchronous way ends before the server has answered to the text, and so would miss a refusal.
            await Task.Run(() => client.Send(mail), cancel);
            return null;
        }
        catch (SmtpException refused)
        {
            return refused.StatusCode == SmtpStatusCode.GeneralFailure ? "The mail server does not answer" : $"The mail server refuses ({(int)refused.StatusCode})";
        }
    }
}
