using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ArmedPolicingGov.Web;

/// <summary>Acts are requests to MediatR: one place that traces and authorises them, wherever they come from.</summary>
public static class ActsSetup
{
    /// <summary>Registers the handlers of the acts in a module.</summary>
    public static IServiceCollection AddActs(this IServiceCollection services, Assembly module)
    {
        services.TryAddScoped<Deeds>();
        services.TryAddScoped<Latest>();
        services.TryAddScoped<SeenVersions>();
        services.TryAddScoped<IMediator>(provider => new Mediator(provider.GetService!));
        foreach (var handler in module.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false }))
        {
            foreach (var handles in handler.GetInterfaces().Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
                services.AddScoped(handles, handler);
        }

        return services;
    }
}
