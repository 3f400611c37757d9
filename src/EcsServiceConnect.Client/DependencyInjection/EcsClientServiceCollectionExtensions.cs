using EcsServiceConnect.Client;
using EcsServiceConnect.Client.DependencyInjection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Amazon ECS clients.</summary>
/// <remarks>
/// <para>
/// A client is a singleton, because all its users share its retry quota and its credentials. Its HttpClient comes from
/// <see cref="IHttpClientFactory"/>, with a pooled handler that renews its connections every 5 minutes, so that changes in
/// DNS take effect. Options are validated when the host starts or, without a host, when the client is first resolved; the
/// exception names every problem. The container's <see cref="TimeProvider"/> and logger factory are used unless the options
/// set others.
/// </para>
/// <para>
/// The client retries by itself. Resilience handlers that an application adds to every HttpClient
/// (<c>ConfigureHttpClientDefaults</c> with <c>AddStandardResilienceHandler</c>) are removed from this client's, so that
/// nothing is retried twice. One that is added to the returned builder afterwards stays, and multiplies the attempts.
/// </para>
/// <para>
/// The loggers of <see cref="IHttpClientFactory"/> are off for this client: they write four lines per attempt, and quote what is
/// received if it is not HTTP. <c>AddDefaultLogger()</c> on the returned builder turns them on.
/// </para>
/// </remarks>
public static class EcsClientServiceCollectionExtensions
{
    /// <param name="services">The services to add to.</param>
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers <see cref="IEcsClient"/> as a singleton. If one is already registered, it stays; if this method
        /// registered it, <paramref name="configure"/> is applied to its options, too.
        /// </summary>
        /// <param name="configure">
        /// Sets options. Null leaves them to the environment and the shared AWS config file.
        /// </param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        public IHttpClientBuilder AddEcsClient(Action<EcsClientOptions>? configure = null) =>
            EcsClientRegistration.Add(services, serviceKey: null, section: null, configure);

        /// <summary>
        /// Registers <see cref="IEcsClient"/> as a singleton with options from a configuration section. If one is already
        /// registered, it stays.
        /// </summary>
        /// <param name="section">
        /// A section whose keys have the names of the members of <see cref="EcsClientOptions"/>: <c>Region</c>,
        /// <c>Profile</c>, <c>ServiceUrl</c>, <c>UseFips</c>, <c>UseDualStack</c>, <c>AttemptTimeout</c>,
        /// <c>Timeout</c>, <c>ApplicationId</c>, <c>AllowInsecureHttp</c>, <c>MaxResponseBytes</c> and <c>Retry</c>
        /// with <c>Mode</c>, <c>MaxAttempts</c>, <c>TransientBaseDelay</c>, <c>ThrottlingBaseDelay</c>,
        /// <c>MaxDelay</c>. A time is written as <c>00:00:30</c>, no timeout as <c>Infinite</c>. An empty value leaves the
        /// setting unchanged. An unknown key is an error. Credentials do not belong in a configuration file; if necessary,
        /// set them in <paramref name="configure"/>.
        /// </param>
        /// <param name="configure">Sets further options after the section is applied.</param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="section"/> is null.</exception>
        public IHttpClientBuilder AddEcsClient(IConfiguration section, Action<EcsClientOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(section);
            return EcsClientRegistration.Add(services, serviceKey: null, section, configure);
        }

        /// <summary>
        /// Registers a client with a key, for example one for each region; resolve it with
        /// <c>[FromKeyedServices(key)] IEcsClient</c>. If one is already registered with the key, it stays.
        /// </summary>
        /// <param name="serviceKey">The key. Its text must be unique among the keys of the registered clients.</param>
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

        /// <summary>Registers a client with a key and with options from a configuration section.</summary>
        /// <param name="serviceKey">The key. Its text must be unique among the keys of the registered clients.</param>
        /// <param name="section">The section, with the keys of the overload without a service key.</param>
        /// <param name="configure">Sets further options after the section is applied.</param>
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
