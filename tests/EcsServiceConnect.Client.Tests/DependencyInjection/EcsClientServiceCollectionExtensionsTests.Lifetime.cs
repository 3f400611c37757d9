using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.Tests.DependencyInjection;

/// <summary>Scopes, disposal, decorators, several providers and reloads.</summary>
public partial class EcsClientServiceCollectionExtensionsTests
{
    [Fact]
    public async Task Resolve_InScopes_IsOneClient()
    {
        await using var provider = new ServiceCollection().AddEcsClient(Complete).Services
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        await using var first = provider.CreateAsyncScope();
        await using var second = provider.CreateAsyncScope();

        Assert.Same(first.ServiceProvider.GetRequiredService<IEcsClient>(), second.ServiceProvider.GetRequiredService<IEcsClient>());
    }

    [Fact]
    public async Task Dispose_Provider_DisposesItsClientOnly()
    {
        var services = new ServiceCollection();
        services.AddEcsClient(Complete).ConfigurePrimaryHttpMessageHandler(static () => new CountingServer());
        var disposed = services.BuildServiceProvider();
        await using var other = services.BuildServiceProvider();
        var client = disposed.GetRequiredService<IEcsClient>();
        var otherClient = other.GetRequiredService<IEcsClient>();

        await disposed.DisposeAsync();

        Assert.NotSame(client, otherClient);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken));
        await otherClient.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AddEcsClient_Decorated_StaysDecorated()
    {
        var services = new ServiceCollection();
        services.AddEcsClient(Complete).ConfigurePrimaryHttpMessageHandler(static () => new CountingServer());
        Decorate(services, static descriptor => !descriptor.IsKeyedService);
        services.AddEcsClient(static options => options.MaxResponseBytes = 1);
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredService<IEcsClient>();

        Assert.IsType<Decorator>(client);
        await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AddKeyedEcsClient_Decorated_StaysDecorated()
    {
        var services = new ServiceCollection();
        services.AddKeyedEcsClient("eu", Complete).ConfigurePrimaryHttpMessageHandler(static () => new CountingServer());
        services.AddEcsClient(Complete);
        Decorate(services, static descriptor => Equals(descriptor.ServiceKey, "eu"));
        services.AddKeyedEcsClient("eu");
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredKeyedService<IEcsClient>("eu");

        Assert.IsType<Decorator>(client);
        Assert.IsType<EcsClient>(provider.GetRequiredService<IEcsClient>());
        await client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Reload_AfterTheClientWasCreated_ChangesNothing()
    {
        var source = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Ecs:Region"] = "eu-west-1" }).Build();
        var server = new CountingServer();
        await using var provider = new ServiceCollection()
            .AddEcsClient(source.GetSection("Ecs"), static options => options.Credentials = _credentials)
            .ConfigurePrimaryHttpMessageHandler(() => server).Services
            .BuildServiceProvider();
        source["Ecs:Region"] = "eu-west-2";
        var client = provider.GetRequiredService<IEcsClient>();

        source["Ecs:Region"] = "Frankfurt!";
        source.Reload();
        await client.ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("ecs.eu-west-2.amazonaws.com", Assert.Single(server.Requests).Host);
        Assert.Equal("eu-west-2", provider.GetRequiredService<IOptionsMonitor<EcsClientOptions>>().CurrentValue.Region);
    }

    [Fact]
    public async Task Resolve_HttpClientFactoryOfTheApplication_IsUsed()
    {
        var server = new CountingServer();
        var services = new ServiceCollection();
        services.AddEcsClient(Complete);
        services.AddSingleton<IHttpClientFactory>(new ServerFactory(server));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IEcsClient>().ListClustersAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(server.Requests);
    }

    /// <summary>Decorates the client as libraries do: the registration moves behind a key, and a decorator takes its place.</summary>
    private static void Decorate(ServiceCollection services, Func<ServiceDescriptor, bool> predicate)
    {
        var key = new object();
        var original = services.Single(descriptor => descriptor.ServiceType == typeof(IEcsClient) && predicate(descriptor));
        services.Remove(original);
        if (original.IsKeyedService)
        {
            services.AddKeyedSingleton(key, (provider, _) => (IEcsClient)original.KeyedImplementationFactory!(provider, key));
            services.AddKeyedSingleton<IEcsClient>(original.ServiceKey, (provider, _) => new Decorator(provider.GetRequiredKeyedService<IEcsClient>(key)));
        }
        else
        {
            services.AddKeyedSingleton(key, (provider, _) => (IEcsClient)original.ImplementationFactory!(provider));
            services.AddSingleton<IEcsClient>(provider => new Decorator(provider.GetRequiredKeyedService<IEcsClient>(key)));
        }
    }

    private sealed class ServerFactory(CountingServer server) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(server, disposeHandler: false);
    }

    private sealed class Decorator(IEcsClient inner) : IEcsClient
    {
        public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse => inner.SendAsync(request, cancellationToken);
    }
}
