using EcsServiceConnect.Client;
using EcsServiceConnect.Client.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what asks the ECS agent of the task that the program runs in.</summary>
/// <remarks>
/// Each is a singleton over an HttpClient of <see cref="IHttpClientFactory"/> that uses no proxy, follows no redirect, logs nothing and
/// has no handlers that repeat requests; the container disposes it. The container's <see cref="TimeProvider"/> and logger factory are
/// used. All of these are defaults: what the application sets has precedence. Outside of a task, resolving the singleton throws an
/// <see cref="EcsValidationException"/> unless the options have an <see cref="EcsAgentOptions.Endpoint"/>: check <c>IsAvailable</c> before
/// the registration.
/// </remarks>
public static class EcsAgentServiceCollectionExtensions
{
    /// <param name="services">The services to add to.</param>
    extension(IServiceCollection services)
    {
        /// <summary>Registers <see cref="EcsTaskMetadata"/> as a singleton. If one is already registered, it stays.</summary>
        /// <param name="configure">Sets options; null for the defaults. Called again, it adds to them.</param>
        /// <returns>The builder of its HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException">The services are null.</exception>
        public IHttpClientBuilder AddEcsTaskMetadata(Action<EcsTaskMetadataOptions>? configure = null) =>
            new AgentRegistration<EcsTaskMetadata, EcsTaskMetadataOptions>(
                "EcsServiceConnect.Client.TaskMetadata", static (options, client) => new EcsTaskMetadata(options, client)).AddTo(services, configure);

        /// <summary>Registers <see cref="EcsTaskProtection"/> as a singleton, so that all holds share one protection. If one is already registered, it stays.</summary>
        /// <param name="configure">Sets options; null for the defaults. Called again, it adds to them.</param>
        /// <returns>The builder of its HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException">The services are null.</exception>
        public IHttpClientBuilder AddEcsTaskProtection(Action<EcsTaskProtectionOptions>? configure = null) =>
            new AgentRegistration<EcsTaskProtection, EcsTaskProtectionOptions>(
                "EcsServiceConnect.Client.TaskProtection", static (options, client) => new EcsTaskProtection(options, client)).AddTo(services, configure);
    }
}
