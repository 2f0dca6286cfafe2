using System.Globalization;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Transfers;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Take over an officer who comes from another force: under an identifier of one's own, with the rank that they held, and with those of their commander events that are accepted.</summary>
internal sealed record AcceptTransfer(Transfer Transfer, string ToOfficer, IReadOnlyList<HandedOver> Accepted, Person By) : IRequest<Done>;

internal sealed class AcceptTransferHandler(Deeds deeds, IReadFacts read, Kinds kinds) : IRequestHandler<AcceptTransfer, Done>
{
    public async Task<Done> Handle(AcceptTransfer request, CancellationToken cancellationToken)
    {
        var (transfer, officer) = (request.Transfer, request.ToOfficer);
        Fact[] facts =
        [
            new Officer { Id = officer, Force = transfer.ToForce, Name = transfer.Name },
            .. transfer.Rank is { } rank ? [new RankHeld { Officer = officer, From = transfer.On, Rank = rank }] : Array.Empty<Fact>(),
            .. request.Accepted.Select((each, number) => EventOf(each, officer, number + 1)),
            new Acceptance { Transfer = transfer.Id, FromOfficer = transfer.FromOfficer, ToOfficer = officer },
        ];
        return await deeds.RecordAsync("accept-transfer", request.By, facts, cancellationToken, further: await WithdrawnAsync(facts, cancellationToken));
    }

    /// <summary>What was undone before is there, withdrawn, and may be recorded again.</summary>
    private async Task<IReadOnlyList<Basis>> WithdrawnAsync(IEnumerable<Fact> facts, CancellationToken cancel)
    {
        var withdrawn = new List<Basis>();
        foreach (var (kind, key) in facts.Select(fact => (kinds.Of(fact), kinds.Of(fact).KeyOf(fact))))
        {
            if ((await read.VersionsAsync(kind, key, cancel)).MaxBy(each => each.Seq) is { Withdrawn: true } last) withdrawn.Add(new Basis(kind, key, last.Seq));
        }

        return withdrawn;
    }

    private static CommanderEvent EventOf(HandedOver each, string officer, int number) => new()
    {
        Event = string.Create(CultureInfo.InvariantCulture, $"{officer}/from-{Identifier.ForceOf(each.Transfer)}-{number}"),
        Officer = officer,
        Role = each.Role,
        Kind = each.Kind,
        Item = each.Item,
        On = each.On,
        Provider = each.Provider,
        Reference = each.Event,
    };
}
