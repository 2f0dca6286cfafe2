using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Organisation.Agreements;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Keep the text of an agreement, or a newer one instead of it; the one before stays in the history.</summary>
internal sealed record FileAgreement(AgreementFile Text, UploadedFile File, Person By) : IRequest<Done>;

internal sealed class FileAgreementHandler(Deeds deeds, Latest latest) : IRequestHandler<FileAgreement, Done>
{
    public async Task<Done> Handle(FileAgreement request, CancellationToken cancellationToken) =>
        await deeds.RecordAsync("file-agreement", request.By, [request.Text], cancellationToken, document: request.File, further: await latest.OfAsync([request.Text], cancellationToken));
}
