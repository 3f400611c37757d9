using System.Net;
using Amazon.Runtime;
using EcsServiceConnect.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

/// <summary>What docs/guides/dependency-injection.md shows.</summary>
internal static class DependencyInjectionSnippets
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEcsClient(configuration.GetSection("Ecs"), options => options.ApplicationId = "shop-deployer");
    }

    public static void UseServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEcsClient(configuration.GetSection("Ecs"));
        services.AddOptions<EcsClientOptions>().Configure<CredentialsVault>((options, vault) => options.Credentials = vault.Credentials);
    }

    public static void RegisterOptional(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEcsClient(configuration.GetSection("Ecs"), optional: true);
    }

    public static void RegisterSeveral(IServiceCollection services, IConfiguration configuration)
    {
        services.AddKeyedEcsClient("eu", configuration.GetSection("Ecs:Eu"));
        services.AddKeyedEcsClient("us", configuration.GetSection("Ecs:Us"));
        services.AddSingleton<FailoverDeployer>();
    }

    public static void UseHandlers(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEcsClient(configuration.GetSection("Ecs"))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                Proxy = new WebProxy("http://proxy.example:3128"),
                AllowAutoRedirect = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddHttpMessageHandler<AuditHandler>();
    }

    public static void Decorate(IServiceCollection services, IConfiguration configuration)
    {
        services.AddKeyedEcsClient("undecorated", configuration.GetSection("Ecs"));
        services.AddSingleton<IEcsClient>(provider => new CountingClient(provider.GetRequiredKeyedService<IEcsClient>("undecorated")));
    }

    public sealed class FailoverDeployer([FromKeyedServices("eu")] IEcsClient eu, [FromKeyedServices("us")] IEcsClient us)
    {
        public IReadOnlyList<IEcsClient> Clients => [eu, us];
    }

    public sealed class CredentialsVault
    {
        public AWSCredentials Credentials { get; } = new BasicAWSCredentials("key", "secret");
    }

    public sealed class AuditHandler : DelegatingHandler;

    public sealed class CountingClient(IEcsClient inner) : IEcsClient
    {
        public int Count { get; private set; }

        public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse
        {
            Count++;
            return inner.SendAsync(request, cancellationToken);
        }
    }
}
