using EcsServiceConnect.Client.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>Registers the parts of a client: named options, a named HttpClient and the singleton that uses both.</summary>
internal static class EcsClientRegistration
{
    /// <summary>
    /// The resilience handler of Microsoft.Extensions.Http.Resilience, by its name so that the package is not a dependency.
    /// </summary>
    private const string ResilienceHandler = "Microsoft.Extensions.Http.Resilience.ResilienceHandler";

    public static IHttpClientBuilder Add(
        IServiceCollection services, object? serviceKey, IConfiguration? section, Action<EcsClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        var optionsName = serviceKey?.ToString() ?? Options.DefaultName;
        var httpClientName = serviceKey is null ? "EcsServiceConnect.Client" : $"EcsServiceConnect.Client:{optionsName}";

        AddOptions(services, optionsName, section, configure);
        if (serviceKey is null)
        {
            services.TryAddSingleton<IEcsClient>(provider => Create(provider, optionsName, httpClientName));
        }
        else
        {
            services.TryAddKeyedSingleton<IEcsClient>(serviceKey, (provider, _) => Create(provider, optionsName, httpClientName));
        }

        return services.AddHttpClient(httpClientName)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(HttpTransport.CreateHandler)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) => RemoveResilience(handlers));
    }

    private static void AddOptions(IServiceCollection services, string name, IConfiguration? section, Action<EcsClientOptions>? configure)
    {
        var options = services.AddOptions<EcsClientOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EcsClientOptions>, EcsClientOptionsValidator>());
        options.Configure<IServiceProvider>(static (settings, provider) =>
        {
            settings.TimeProvider = provider.GetService<TimeProvider>() ?? settings.TimeProvider;
            settings.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        });
        if (section is not null)
        {
            options.Configure(settings => new EcsClientConfigurationReader(section).Apply(settings));
            services.AddSingleton<IValidateOptions<EcsClientOptions>>(new EcsClientConfigurationValidator(name, section));
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }
    }

    private static EcsClient Create(IServiceProvider provider, string optionsName, string httpClientName) => new(
        provider.GetRequiredService<IOptionsMonitor<EcsClientOptions>>().Get(optionsName),
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpClientName));

    private static void RemoveResilience(IList<DelegatingHandler> handlers)
    {
        for (var i = handlers.Count - 1; i >= 0; i--)
        {
            if (handlers[i].GetType().FullName == ResilienceHandler)
            {
                handlers.RemoveAt(i);
            }
        }
    }
}
