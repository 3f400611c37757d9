using EcsServiceConnect.Client;
using EcsServiceConnect.Client.DependencyInjection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Amazon ECS clients.</summary>
/// <remarks>
/// <para>
/// A client is a singleton, because all its users share its retry quota and its credentials. The container disposes it. Its
/// HttpClient comes from <see cref="IHttpClientFactory"/>, with a pooled handler that renews its connections every 5 minutes, so
/// that changes in DNS take effect. The container's <see cref="TimeProvider"/> and logger factory are used. All of these are
/// defaults: what the application sets for this client's options, on the returned builder or for all HttpClients
/// (<c>ConfigureHttpClientDefaults</c>) has precedence, in whichever order it is registered. The client keeps its HttpClient, so
/// <c>SetHandlerLifetime</c> has no effect; set <see cref="System.Net.Http.SocketsHttpHandler.PooledConnectionLifetime"/> of a
/// handler of your own.
/// </para>
/// <para>
/// Registering a client again changes nothing that is configured: it adds to its options and returns the same builder. Sections
/// and delegates are applied in the order in which they are registered, each section before the delegate of the same call; of
/// two values for one setting, the last applies.
/// </para>
/// <para>
/// Options and sections are validated when the host starts or, without a host, when the client is first resolved; the
/// <see cref="Options.OptionsValidationException"/> names every problem, and for a setting from a section its whole key, such as
/// <c>Ecs:Retry:MaxAttempts</c>. The client copies its options when it is created: a later reload of the configuration has no
/// effect on it.
/// </para>
/// <para>
/// The client retries by itself. Resilience handlers that an application adds to every HttpClient
/// (<c>ConfigureHttpClientDefaults</c> with <c>AddStandardResilienceHandler</c>, <c>AddStandardHedgingHandler</c> or
/// <c>AddPolicyHandler</c>) are removed from this client's, so that nothing is retried twice. One that is added to the returned
/// builder stays, and multiplies the attempts.
/// </para>
/// <para>
/// The options' name is that of the default options for the client without a key, and the key for a client with a key that is
/// text: <c>services.AddOptions&lt;EcsClientOptions&gt;("eu")</c> configures the client with the key <c>eu</c>, and can use
/// services.
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
            EcsClientRegistration.GetOrAdd(services, serviceKey: null).Configure(services, configure);

        /// <summary>
        /// Registers <see cref="IEcsClient"/> as a singleton with options from a configuration section. If one is already
        /// registered, it stays; if this method registered it, the section is applied to its options, too.
        /// </summary>
        /// <param name="section">
        /// A section whose keys have the names of the members of <see cref="EcsClientOptions"/>: <c>Region</c>,
        /// <c>Profile</c>, <c>SharedConfigFile</c>, <c>SharedCredentialsFile</c>, <c>ServiceUrl</c>, <c>UseFips</c>,
        /// <c>UseDualStack</c>, <c>AttemptTimeout</c>, <c>Timeout</c>, <c>ApplicationId</c>, <c>AllowInsecureHttp</c>,
        /// <c>MaxResponseBytes</c> and <c>Retry</c> with <c>Mode</c>, <c>MaxAttempts</c>, <c>TransientBaseDelay</c>,
        /// <c>ThrottlingBaseDelay</c>, <c>MaxDelay</c>. A time is written as <c>00:00:30</c>, no timeout as <c>Infinite</c>.
        /// An empty value leaves the setting unchanged. An unknown key is an error that names the nearest one. Credentials do
        /// not belong in a configuration file; if necessary, set them in <paramref name="configure"/>.
        /// </param>
        /// <param name="configure">Sets further options after the section is applied.</param>
        /// <param name="optional">Whether the section may be missing or empty. The default is false: that is an error.</param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="section"/> is null.</exception>
        public IHttpClientBuilder AddEcsClient(IConfiguration section, Action<EcsClientOptions>? configure = null, bool optional = false)
        {
            ArgumentNullException.ThrowIfNull(section);
            return EcsClientRegistration.GetOrAdd(services, serviceKey: null)
                .Configure(services, section, SectionSchema.Client, configure, optional);
        }

        /// <summary>
        /// Registers a client with a key, for example one for each region; resolve it with
        /// <c>[FromKeyedServices(key)] IEcsClient</c>. If one is already registered with the key, it stays; if this method
        /// registered it, <paramref name="configure"/> is applied to its options, too.
        /// </summary>
        /// <param name="serviceKey">The key: text, also empty, a value of an enumeration or any other object.</param>
        /// <param name="configure">
        /// Sets options. Null leaves them to the environment and the shared AWS config file.
        /// </param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="serviceKey"/> is null.</exception>
        public IHttpClientBuilder AddKeyedEcsClient(object serviceKey, Action<EcsClientOptions>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(serviceKey);
            return EcsClientRegistration.GetOrAdd(services, serviceKey).Configure(services, configure);
        }

        /// <summary>Registers a client with a key and with options from a configuration section.</summary>
        /// <param name="serviceKey">The key: text, also empty, a value of an enumeration or any other object.</param>
        /// <param name="section">The section, with the keys of the overload without a service key.</param>
        /// <param name="configure">Sets further options after the section is applied.</param>
        /// <param name="optional">Whether the section may be missing or empty. The default is false: that is an error.</param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException">
        /// <paramref name="serviceKey"/> or <paramref name="section"/> is null.
        /// </exception>
        public IHttpClientBuilder AddKeyedEcsClient(
            object serviceKey, IConfiguration section, Action<EcsClientOptions>? configure = null, bool optional = false)
        {
            ArgumentNullException.ThrowIfNull(serviceKey);
            ArgumentNullException.ThrowIfNull(section);
            return EcsClientRegistration.GetOrAdd(services, serviceKey)
                .Configure(services, section, SectionSchema.Client, configure, optional);
        }

        /// <summary>
        /// Registers <see cref="IEcsClient"/> as a singleton with options from the section that AWSSDK.Extensions.NETCore.Setup
        /// reads for the AWS SDK's clients. If one is already registered, it stays; if one of these methods registered it, the
        /// section is applied to its options, too.
        /// </summary>
        /// <remarks>
        /// <c>Region</c>, <c>Profile</c>, <c>ProfilesLocation</c> and their old names, <c>SessionRoleArn</c>, <c>SessionName</c>,
        /// <c>ExternalId</c>, <c>ServiceURL</c>, <c>AuthenticationRegion</c>, <c>UseFIPSEndpoint</c>,
        /// <c>UseDualstackEndpoint</c>, <c>RetryMode</c>, <c>MaxErrorRetry</c> (retries, not attempts), <c>Timeout</c>
        /// (milliseconds, of an attempt), <c>ClientAppId</c> and <c>DisableLogging</c> have the meaning that they have there. What
        /// only tunes the AWS SDK is ignored; what would sign or call differently than there is an error. Keys that neither knows
        /// are ignored and logged as a warning, because the section may also serve others.
        /// </remarks>
        /// <param name="configuration">The application's configuration, whose section <c>AWS</c> is read, or a section of another name.</param>
        /// <param name="configure">Sets further options after the section is applied.</param>
        /// <param name="optional">Whether the section may be missing or empty. The default is false: that is an error.</param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is null.</exception>
        public IHttpClientBuilder AddEcsClientFromAwsSection(
            IConfiguration configuration, Action<EcsClientOptions>? configure = null, bool optional = false)
        {
            ArgumentNullException.ThrowIfNull(configuration);
            return EcsClientRegistration.GetOrAdd(services, serviceKey: null)
                .Configure(services, AwsSectionSchema.GetSection(configuration), AwsSectionSchema.Schema, configure, optional);
        }

        /// <summary>
        /// Registers a client with a key and with options from the section that AWSSDK.Extensions.NETCore.Setup reads for the
        /// AWS SDK's clients.
        /// </summary>
        /// <param name="serviceKey">The key: text, also empty, a value of an enumeration or any other object.</param>
        /// <param name="configuration">The application's configuration, whose section <c>AWS</c> is read, or a section of another name.</param>
        /// <param name="configure">Sets further options after the section is applied.</param>
        /// <param name="optional">Whether the section may be missing or empty. The default is false: that is an error.</param>
        /// <returns>The builder of the client's HttpClient, to add or replace handlers.</returns>
        /// <exception cref="ArgumentNullException">
        /// <paramref name="serviceKey"/> or <paramref name="configuration"/> is null.
        /// </exception>
        public IHttpClientBuilder AddKeyedEcsClientFromAwsSection(
            object serviceKey, IConfiguration configuration, Action<EcsClientOptions>? configure = null, bool optional = false)
        {
            ArgumentNullException.ThrowIfNull(serviceKey);
            ArgumentNullException.ThrowIfNull(configuration);
            return EcsClientRegistration.GetOrAdd(services, serviceKey)
                .Configure(services, AwsSectionSchema.GetSection(configuration), AwsSectionSchema.Schema, configure, optional);
        }
    }
}
