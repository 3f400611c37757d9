using System.Diagnostics.CodeAnalysis;
using EcsServiceConnect.Client.AgentEndpoint;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>
/// The registration of a singleton that asks the agent of the task: its options, and a named HttpClient without proxy, redirects, loggers
/// and handlers that repeat requests. It stands in the service collection, so that registering it again only adds to the options.
/// </summary>
/// <param name="httpClientName">The name of the HttpClient.</param>
/// <param name="create">Creates the singleton.</param>
internal sealed class AgentRegistration<
    TService,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    string httpClientName, Func<TOptions, HttpClient, TService> create)
    where TService : class
    where TOptions : EcsAgentOptions
{
    /// <returns>The builder of the HttpClient.</returns>
    public IHttpClientBuilder AddTo(IServiceCollection services, Action<TOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (!services.Any(static descriptor => descriptor.ServiceType == typeof(AgentRegistration<TService, TOptions>)))
        {
            services.AddSingleton(this);
            AddDefaults(services);
            services.AddHttpClient(httpClientName)
                .RemoveAllLoggers()
                .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => ResilienceHandlers.Remove(handlers));
        }

        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(provider => create(
            provider.GetRequiredService<IOptions<TOptions>>().Value, provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpClientName)));
        return services.AddHttpClient(httpClientName);
    }

    /// <summary>Adds, in front of everything, what applies unless the application sets something else.</summary>
    private void AddDefaults(IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Transient<IConfigureOptions<TOptions>>(static provider => new ConfigureOptions<TOptions>(options =>
        {
            options.TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider;
            options.LoggerFactory = provider.GetService<ILoggerFactory>();
        })));
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>>(
            new ConfigureNamedOptions<HttpClientFactoryOptions>(httpClientName, static options =>
            {
                options.HandlerLifetime = Timeout.InfiniteTimeSpan;
                options.HttpClientActions.Add(static client => client.Timeout = Timeout.InfiniteTimeSpan);
                options.HttpMessageHandlerBuilderActions.Add(static builder => builder.PrimaryHandler = AgentExecutor.CreateHandler());
            })));
    }
}
