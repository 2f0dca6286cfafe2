using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;
using MediatR;

namespace ArmedPolicingGov.Organisation.Acts;

/// <summary>Record that an officer takes up a post, or that one ends.</summary>
internal sealed record RecordPost(PostHeld Post, Person By) : IRequest<Done>;

internal sealed class RecordPostHandler(Deeds deeds, Latest latest) : IRequestHandler<RecordPost, Done>
{
    public async Task<Done> Handle(RecordPost request, CancellationToken cancellationToken) =>
        await deeds.RecordAsync(request.Post.To is null ? "take-up-post" : "end-post", request.By, [request.Post], cancellationToken, further: await latest.OfAsync([request.Post], cancellationToken));
}
