using EcsServiceConnect.Client.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>
/// The registration of one client: named options, a named HttpClient and the singleton that uses both. It stands in the
/// service collection, so that registering the client once more finds it and only adds what is new.
/// </summary>
internal sealed class EcsClientRegistration
{
    private const string DefaultHttpClientName = "EcsServiceConnect.Client";

    private readonly object? _serviceKey;
    private readonly string _optionsName;
    private readonly string _httpClientName;

    private EcsClientRegistration(object? serviceKey, string optionsName)
    {
        _serviceKey = serviceKey;
        _optionsName = optionsName;
        _httpClientName = serviceKey is null ? DefaultHttpClientName : $"{DefaultHttpClientName}:{optionsName}";
    }

    /// <summary>Registers a client, or finds it if it is registered.</summary>
    public static EcsClientRegistration GetOrAdd(IServiceCollection services, object? serviceKey)
    {
        ArgumentNullException.ThrowIfNull(services);
        var others = services
            .Where(static descriptor => descriptor.ServiceType == typeof(EcsClientRegistration))
            .Select(static descriptor => (EcsClientRegistration)descriptor.ImplementationInstance!)
            .ToArray();
        var registration = Array.Find(others, other => Equals(other._serviceKey, serviceKey));
        if (registration is null)
        {
            registration = new EcsClientRegistration(serviceKey, CreateOptionsName(serviceKey, others));
            registration.AddTo(services);
        }

        registration.AddClient(services);
        return registration;
    }

    /// <summary>Adds settings to those that the client has.</summary>
    /// <returns>The builder of the client's HttpClient.</returns>
    public IHttpClientBuilder Configure(IServiceCollection services, Action<EcsClientOptions>? configure)
    {
        if (configure is not null)
        {
            services.Configure(_optionsName, configure);
        }

        return services.AddHttpClient(_httpClientName);
    }

    /// <summary>Adds a section to the settings that the client has, and then further settings.</summary>
    /// <returns>The builder of the client's HttpClient.</returns>
    public IHttpClientBuilder Configure(
        IServiceCollection services, IConfiguration configuration, SectionSchema schema, Action<EcsClientOptions>? configure, bool isOptional)
    {
        var section = new EcsClientSection(_optionsName, configuration, schema, isOptional);
        services.AddSingleton(section);
        services.Configure<EcsClientOptions>(_optionsName, section.Apply);
        return Configure(services, configure);
    }

    /// <summary>
    /// Creates the name of a client's options: the empty default without a key, else the key if that is text. Other keys
    /// have their type in front, and a number after them if that is not unique.
    /// </summary>
    private static string CreateOptionsName(object? serviceKey, EcsClientRegistration[] others)
    {
        if (serviceKey is null)
        {
            return Options.DefaultName;
        }

        var name = serviceKey is string { Length: > 0 } text ? text : $"{serviceKey.GetType()}:{serviceKey}";
        var unique = name;
        for (var number = 2; Array.Exists(others, other => other._optionsName == unique); number++)
        {
            unique = $"{name}#{number}";
        }

        return unique;
    }

    private void AddTo(IServiceCollection services)
    {
        services.AddSingleton(this);
        AddDefaults(services);
        services.AddOptions<EcsClientOptions>(_optionsName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EcsClientOptions>, EcsClientOptionsValidator>());
        services.AddHttpClient(_httpClientName)
            .RemoveAllLoggers()
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => ResilienceHandlers.Remove(handlers));
    }

    /// <summary>Adds the client, unless the application has one or has decorated this one.</summary>
    private void AddClient(IServiceCollection services)
    {
        if (_serviceKey is null)
        {
            services.TryAddSingleton<IEcsClient>(CreateClient);
        }
        else
        {
            services.TryAddKeyedSingleton<IEcsClient>(_serviceKey, (provider, _) => CreateClient(provider));
        }
    }

    /// <summary>
    /// Adds what applies unless the application sets something else: in front of everything, so that it is the application
    /// that has the last word, wherever it configures this client's options, this HttpClient or all HttpClients.
    /// </summary>
    private void AddDefaults(IServiceCollection services)
    {
        services.Insert(0, ServiceDescriptor.Transient<IConfigureOptions<EcsClientOptions>>(provider =>
            new ConfigureNamedOptions<EcsClientOptions>(_optionsName, options =>
            {
                options.TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider;
                options.LoggerFactory = provider.GetService<ILoggerFactory>();
            })));
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>>(
            new ConfigureNamedOptions<HttpClientFactoryOptions>(_httpClientName, static options =>
            {
                options.HandlerLifetime = Timeout.InfiniteTimeSpan;
                options.HttpClientActions.Add(static client => client.Timeout = Timeout.InfiniteTimeSpan);
                options.HttpMessageHandlerBuilderActions.Add(static builder => builder.PrimaryHandler = HttpTransport.CreateHandler());
            })));
    }

    /// <summary>Gets the handler that sends, unless the application replaced it by one of another kind, or the whole factory.</summary>
    private SocketsHttpHandler? GetPrimaryHandler(IHttpClientFactory factory)
    {
        var handler = (factory as IHttpMessageHandlerFactory)?.CreateHandler(_httpClientName);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        return handler as SocketsHttpHandler;
    }

    private EcsClient CreateClient(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<EcsClientOptions>>().Get(_optionsName);
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var client = new EcsClient(options, factory.CreateClient(_httpClientName), primaryHandler: GetPrimaryHandler(factory));
        var logger = options.CreateLogger();
        foreach (var section in provider.GetServices<EcsClientSection>().Where(section => section.OptionsName == _optionsName))
        {
            section.LogIgnored(logger, options);
        }

        return client;
    }
}
