using System.Diagnostics;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Credentials.Profiles;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Pipeline;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client;

/// <summary>
/// The client of Amazon ECS: signs requests, sends them, retries failures that may pass, and reads the responses. Create
/// one and share it: its connections, credentials and retry quota serve all callers, and it can be used from many
/// threads at once.
/// </summary>
/// <remarks>
/// Calls are traced and measured by the activity source and the meter <c>EcsServiceConnect.Client</c>, and logged to the
/// category <c>EcsServiceConnect.Client.EcsClient</c> of <see cref="EcsClientOptions.LoggerFactory"/>.
/// </remarks>
/// <example>
/// <code>
/// using var ecs = new EcsClient(new EcsClientOptions { Region = "eu-central-1" });
/// var clusters = await ecs.SendAsync(new ListClustersRequest());
/// </code>
/// </example>
[DebuggerDisplay("{_options.DebuggerDisplay,nq}")]
public sealed class EcsClient : IEcsClient, IDisposable
{
    private readonly EcsClientOptions _options;
    private readonly HttpTransport _transport;
    private readonly ILogger _logger;
    private readonly AwsEnvironment _environment;
    private readonly RandomSource _randomSource;
    private volatile EcsPipeline? _pipeline;
    private volatile TaskCompletionSource? _creation;
    private volatile bool _isDisposed;

    /// <summary>
    /// Creates a client that takes region, credentials and the other settings from the environment and the shared AWS
    /// files, at its first call.
    /// </summary>
    public EcsClient()
        : this(new EcsClientOptions())
    {
    }

    /// <summary>Creates a client with connections of its own. Nothing is read or sent before the first call.</summary>
    /// <param name="options">The settings. They are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="EcsValidationException">
    /// A setting is invalid; the message names every one that is.
    /// </exception>
    public EcsClient(EcsClientOptions options)
        : this(options, httpClient: null, environment: null)
    {
    }

    /// <summary>
    /// Creates a client over an <see cref="HttpClient"/>. Nothing is read or sent before the first call.
    /// </summary>
    /// <param name="options">The settings. They are copied.</param>
    /// <param name="httpClient">
    /// The HTTP client to send requests with. It stays the caller's: this client does not dispose it. Its
    /// <see cref="HttpClient.Timeout"/> (100 seconds unless it was changed) limits an attempt besides
    /// <see cref="EcsClientOptions.AttemptTimeout"/>, up to the headers of the response; set it to
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> to leave the limit to the options. Its handlers should
    /// not follow redirects (a response after one throws) nor retry: that multiplies the attempts, unknown to the quota
    /// and to <c>Attempts</c>. To leave retrying to them, set <see cref="EcsRetryOptions.Mode"/> to
    /// <see cref="EcsRetryMode.None"/>. The certificates that its handlers trust are theirs to configure: <c>AWS_CA_BUNDLE</c>
    /// and <c>ca_bundle</c> have no effect on them, which is logged.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="EcsValidationException">
    /// A setting is invalid; the message names every one that is.
    /// </exception>
    public EcsClient(EcsClientOptions options, HttpClient httpClient)
        : this(options, httpClient ?? throw new ArgumentNullException(nameof(httpClient)), environment: null)
    {
    }

    /// <summary>
    /// Creates a client for the public constructors, for dependency injection and for tests.
    /// </summary>
    /// <param name="options">The settings.</param>
    /// <param name="httpClient">The HTTP client to send requests with; null for connections of the client's own.</param>
    /// <param name="environment">The surroundings of the process; null for the real ones.</param>
    /// <param name="randomSource">The source of random values; null for the system's.</param>
    /// <param name="primaryHandler">What the HTTP client sends with, if that is known.</param>
    internal EcsClient(
        EcsClientOptions options,
        HttpClient? httpClient,
        AwsEnvironment? environment = null,
        RandomSource? randomSource = null,
        SocketsHttpHandler? primaryHandler = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Copy();
        var problems = SettingsValidator.Validate(_options);
        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }

        _transport = new HttpTransport(httpClient, primaryHandler);
        _logger = _options.CreateLogger();
        _environment = environment ?? AwsEnvironment.Process;
        _randomSource = randomSource ?? RandomSource.System;
    }

    /// <summary>The clock of the client.</summary>
    internal TimeProvider TimeProvider => _options.TimeProvider;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return GetOrCreatePipeline(out var creation) is { } pipeline
                ? pipeline.SendAsync(request, cancellationToken)
                : SendOnceCreatedAsync(creation, request, cancellationToken);
        }
        catch (Exception error)
        {
            return Task.FromException<TResponse>(error);
        }
    }

    /// <summary>
    /// Disposes the client: further calls throw an <see cref="ObjectDisposedException"/>. Connections of its own are
    /// closed, and calls in progress fail. An <see cref="HttpClient"/> of the caller stays open, and calls in progress
    /// continue.
    /// </summary>
    public void Dispose()
    {
        _isDisposed = true;
        _transport.Dispose();
    }

    private async Task<TResponse> SendOnceCreatedAsync<TResponse>(
        Task creation, EcsRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : EcsResponse
    {
        await creation.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Resolves the settings and builds the pipeline, at the first call. If that fails, the next call tries again. Settings, the logger
    /// and the clock are the application's: no other call waits for them under a lock.
    /// </summary>
    /// <param name="creation">The end of the creation that another call has begun.</param>
    /// <returns>The pipeline; null if another call creates it.</returns>
    private EcsPipeline? GetOrCreatePipeline(out Task creation)
    {
        creation = Task.CompletedTask;
        if (_pipeline is { } pipeline)
        {
            return pipeline;
        }

        var own = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Interlocked.CompareExchange(ref _creation, own, null) is { } other)
        {
            creation = other.Task;
            return null;
        }

        try
        {
            return _pipeline ??= CreatePipeline();
        }
        finally
        {
            _creation = null;
            own.SetResult();
        }
    }

    private EcsPipeline CreatePipeline()
    {
        var resolved = OptionsResolver.Resolve(_options, _environment);
        if (resolved.CaBundle is { } bundle)
        {
            Trust(bundle);
        }

        var credentials = new CachedCredentials(new CredentialsResolver(_options, _environment, resolved.Region), _options.TimeProvider, _logger);
        var pipeline = new EcsPipeline(_options, resolved, credentials, _transport, _randomSource, _logger);
        _logger.LogConfigured(resolved.Endpoint, resolved.Region, resolved.RetryMode, resolved.MaxAttempts);
        return pipeline;
    }

    /// <summary>Trusts servers by the certificates in a file, unless the connections are the application's.</summary>
    /// <exception cref="EcsValidationException">The file does not exist, cannot be read, or has no valid certificates.</exception>
    private void Trust(SettingValue bundle)
    {
        if (_transport.CanTrust)
        {
            _transport.Trust(CertificateBundleReader.Read(bundle.Setting, bundle.Text));
        }
        else
        {
            // Reading a bundle of the system takes 50 ms, which every client of an in-memory ECS would spend.
            _logger.LogCaBundleIgnored();
        }
    }
}
