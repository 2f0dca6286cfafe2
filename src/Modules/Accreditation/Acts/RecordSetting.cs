using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Accreditation.Acts;

/// <summary>Set a value that the product warns by. Refused where a region or the nation asks for more on the day from which it is to hold.</summary>
/// <param name="Value">A <see cref="Setting"/> or a <see cref="LocalSetting"/>.</param>
internal sealed record RecordSetting(Fact Value, Person By) : IRequest<Done>;

internal sealed class RecordSettingHandler(Deeds deeds, SettingsInForce settings, Reference reference) : IRequestHandler<RecordSetting, Done>
{
    public async Task<Done> Handle(RecordSetting request, CancellationToken cancellationToken)
    {
        var set = (ISetting)request.Value;
        var book = await settings.BookAsync(cancellationToken);
        // What says that nothing is asked for takes a place’s own value back, and loosens nothing.
        return set.Value != SettingTerms.Nothing && book.StricterThan(set.Name, set.Value, set.Place, set.From) is { } stricter
            ? Done.Refused(new Fault("", null, "value", null, $"{SettingPlaces.NameOf(reference, stricter.Place, set.From)} asks for more: {SettingTerms.Words(stricter.Name, stricter.Value)}", "Give a value that is as strict, or stricter"))
            : await deeds.RecordAsync("record-setting", request.By, [request.Value], cancellationToken);
    }
}
