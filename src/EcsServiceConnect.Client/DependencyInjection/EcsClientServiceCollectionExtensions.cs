using EcsServiceConnect.Client;
using EcsServiceConnect.Client.DependencyInjection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Amazon ECS clients.</summary>
/// <remarks>
/// <para>
/// A client is a singleton, because its retry quota and its credentials are shared by all who use it. Its HttpClient
/// comes from <see cref="IHttpClientFactory"/>, with a pooled handler that renews its connections every 5 minutes, so
/// changes in DNS are noticed. Options are validated when the host starts, or else when the client is first asked for;
/// the error names every fault. A <see cref="TimeProvider"/> in the container is the client's clock unless the options
/// name another, and its loggers get what the client logs.
/// </para>
/// <para>
/// The client retries by itself. Resilience handlers that an application gives to every HttpClient
/// (<c>ConfigureHttpClientDefaults</c> with <c>AddStandardResilienceHandler</c>) are left out of this client's, so that
/// nothing is retried twice; one that is added to the returned builder afterwards stays and multiplies the attempts.
/// </para>
/// </remarks>
public static class EcsClientServiceCollectionExtensions
{
    /// <param name="services">The services to add to.</param>
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers <see cref="IEcsClient"/> as a singleton. Where one is registered already, that one stays; if this
        /// method had registered it, <paramref name="configure"/> is applied to its options too.
        /// </summary>
        /// <param name="configure">
        /// Sets options. Null leaves them to the environment and the shared AWS config file.
        /// </param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        public IHttpClientBuilder AddEcsClient(Action<EcsClientOptions>? configure = null) =>
            EcsClientRegistration.Add(services, serviceKey: null, section: null, configure);

        /// <summary>
        /// Registers <see cref="IEcsClient"/> as a singleton with options from a configuration section. Where one is
        /// registered already, that one stays.
        /// </summary>
        /// <param name="section">
        /// A section whose keys are named as the members of <see cref="EcsClientOptions"/>: <c>Region</c>,
        /// <c>Profile</c>, <c>ServiceUrl</c>, <c>UseFips</c>, <c>UseDualStack</c>, <c>AttemptTimeout</c>,
        /// <c>Timeout</c>, <c>ApplicationId</c>, <c>AllowInsecureHttp</c>, <c>MaxResponseBytes</c> and <c>Retry</c>
        /// with <c>Mode</c>, <c>MaxAttempts</c>, <c>TransientBaseDelay</c>, <c>ThrottlingBaseDelay</c>,
        /// <c>MaxDelay</c>. Times are written as <c>00:00:30</c>, a timeout without limit as <c>Infinite</c>. An empty
        /// value leaves the setting as it is. A key that is none of these is a fault. Credentials do not belong in a
        /// configuration file; set them in <paramref name="configure"/> if need be.
        /// </param>
        /// <param name="configure">Sets further options, after the section.</param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="section"/> is null.</exception>
        public IHttpClientBuilder AddEcsClient(IConfiguration section, Action<EcsClientOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(section);
            return EcsClientRegistration.Add(services, serviceKey: null, section, configure);
        }

        /// <summary>
        /// Registers a client under a key, for instance one for each region; resolve it with
        /// <c>[FromKeyedServices(key)] IEcsClient</c>. Where one is registered under the key already, that one stays.
        /// </summary>
        /// <param name="serviceKey">The key. Its text must be unique among the keys of the clients.</param>
        /// <param name="configure">
        /// Sets options. Null leaves them to the environment and the shared AWS config file.
        /// </param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceKey"/> is null.</exception>
        public IHttpClientBuilder AddKeyedEcsClient(object serviceKey, Action<EcsClientOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(serviceKey);
            return EcsClientRegistration.Add(services, serviceKey, section: null, configure);
        }

        /// <summary>Registers a client under a key, with options from a configuration section.</summary>
        /// <param name="serviceKey">The key. Its text must be unique among the keys of the clients.</param>
        /// <param name="section">The section; its keys are those that the overload without a service key takes.</param>
        /// <param name="configure">Sets further options, after the section.</param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException">
        /// <paramref name="serviceKey"/> or <paramref name="section"/> is null.
        /// </exception>
        public IHttpClientBuilder AddKeyedEcsClient(object serviceKey, IConfiguration section, Action<EcsClientOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(serviceKey);
            ArgumentNullException.ThrowIfNull(section);
            return EcsClientRegistration.Add(services, serviceKey, section, configure);
        }
    }
}
