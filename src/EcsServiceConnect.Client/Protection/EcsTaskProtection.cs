using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using EcsServiceConnect.Client.AgentEndpoint;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Protection;

namespace EcsServiceConnect.Client;

/// <summary>
/// Protects the task that the program itself runs in from scale-in and deployments, by its agent. Create one and share it, because all
/// holds share one protection; it can be used from many threads at once.
/// </summary>
/// <remarks>
/// <para>
/// The agent calls ECS with the credentials of the task role, which needs <c>ecs:GetTaskProtection</c> and <c>ecs:UpdateTaskProtection</c>.
/// Only tasks of services can be protected. A protected task can still be stopped with <c>StopTask</c>, and is stopped if it becomes
/// unhealthy or its container instance fails.
/// </para>
/// <para>
/// Every call throws an <see cref="EcsTaskProtectionException"/> if ECS returns a failure, an <see cref="EcsServiceException"/> such as
/// <see cref="AccessDeniedException"/> if ECS or the agent returns an error, an <see cref="EcsTransportException"/> if the agent cannot be
/// reached or returns what is not its JSON, and an <see cref="EcsTimeoutException"/> if it takes too long. Transient failures are retried, up
/// to <see cref="EcsAgentOptions.MaxAttempts"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection-endpoint.html</para>
/// </remarks>
/// <example>
/// <code>
/// using var protection = EcsTaskProtection.FromEnvironment();
/// await using (await protection.HoldAsync())
/// {
///     // Work that must not be cut off.
/// }
/// </code>
/// </example>
[DebuggerDisplay("{_executor.BaseUrl,nq}")]
public sealed class EcsTaskProtection : IDisposable
{
    /// <summary>The name of the environment variable that the agent sets in every container: <c>ECS_AGENT_URI</c>.</summary>
    public const string EnvironmentVariable = "ECS_AGENT_URI";

    private const string Path = "/task-protection/v1/state";
    private const int MaxMinutes = 2880;

    private readonly AgentExecutor _executor;
    private readonly HeldProtection _held;

    /// <summary>Creates an instance with its own connection, without a proxy. Nothing is sent before the first call.</summary>
    /// <param name="options">The settings. They are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="EcsValidationException">
    /// A setting is invalid, or there is no <see cref="EcsAgentOptions.Endpoint"/> and the environment variable is not set.
    /// </exception>
    public EcsTaskProtection(EcsTaskProtectionOptions options)
        : this(options, httpClient: null, new AwsEnvironment(), RandomSource.System)
    {
    }

    /// <summary>Creates an instance over an <see cref="HttpClient"/>. Nothing is sent before the first call.</summary>
    /// <param name="options">The settings. They are copied.</param>
    /// <param name="httpClient">The HTTP client to send with. It stays the caller's. Its handlers should use no proxy and not retry.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="EcsValidationException">
    /// A setting is invalid, or there is no <see cref="EcsAgentOptions.Endpoint"/> and the environment variable is not set.
    /// </exception>
    public EcsTaskProtection(EcsTaskProtectionOptions options, HttpClient httpClient)
        : this(options, httpClient ?? throw new ArgumentNullException(nameof(httpClient)), new AwsEnvironment(), RandomSource.System)
    {
    }

    internal EcsTaskProtection(EcsTaskProtectionOptions options, HttpClient? httpClient, AwsEnvironment environment, RandomSource randomSource)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = AgentOptionsValidator.Validate(options);
        if (!IsValid(options.HoldPeriod))
        {
            problems.Add($"{nameof(options.HoldPeriod)}: must be whole minutes, 1 to 2,880.");
        }

        AgentOptionsValidator.ValidateTime(nameof(options.ReleaseTimeout), options.ReleaseTimeout, problems);
        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }

        _executor = new AgentExecutor(AgentVariable.Agent.GetEndpoint(options, environment), options, httpClient, randomSource);
        _held = new HeldProtection(this, options, AgentExecutor.CreateLogger(options));
    }

    /// <summary>Whether the environment variable is set, as in every container of a task.</summary>
    public static bool IsAvailable => AgentVariable.Agent.IsSet(new AwsEnvironment());

    /// <summary>Creates an instance for the task that the program runs in.</summary>
    /// <param name="options">The settings; null for the defaults.</param>
    /// <returns>A new instance.</returns>
    /// <exception cref="EcsValidationException">The environment variable is not set or is no URL, or a setting is invalid.</exception>
    public static EcsTaskProtection FromEnvironment(EcsTaskProtectionOptions? options = null) => new(options ?? new EcsTaskProtectionOptions());

    /// <summary>Creates an instance for the task that the program runs in, if it runs in one.</summary>
    /// <param name="protection">A new instance; null outside of a task.</param>
    /// <param name="options">The settings; null for the defaults.</param>
    /// <returns>Whether the environment variable is set.</returns>
    /// <exception cref="EcsValidationException">The environment variable is no URL, or a setting is invalid.</exception>
    public static bool TryFromEnvironment([NotNullWhen(true)] out EcsTaskProtection? protection, EcsTaskProtectionOptions? options = null)
    {
        protection = IsAvailable ? FromEnvironment(options) : null;
        return protection is not null;
    }

    /// <summary>Gets whether the task is protected, and until when.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The protection as it is now.</returns>
    public Task<ProtectedTask> GetAsync(CancellationToken cancellationToken = default) =>
        _executor.SendAsync(CreateRequest("GetTaskProtection", body: null), cancellationToken);

    /// <summary>
    /// Protects the task, or changes when its protection ends. Use either this or <see cref="HoldAsync"/>: a hold replaces a protection that
    /// you set, also a longer one, and its end lifts it.
    /// </summary>
    /// <param name="duration">For how long from now: whole minutes, 1 to 2,880, which is 48 hours; null for 2 hours.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The protection as it is now.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is not whole minutes from 1 to 2,880.</exception>
    public Task<ProtectedTask> ProtectAsync(TimeSpan? duration = null, CancellationToken cancellationToken = default)
    {
        if (duration is { } value && !IsValid(value))
        {
            throw new ArgumentOutOfRangeException(nameof(duration), value, "The duration must be whole minutes, 1 to 2,880.");
        }

        var minutes = duration is { } time ? string.Create(CultureInfo.InvariantCulture, $",\"ExpiresInMinutes\":{(int)time.TotalMinutes}") : "";
        return UpdateAsync($"{{\"ProtectionEnabled\":true{minutes}}}", cancellationToken);
    }

    /// <summary>Lifts the protection of the task, whoever has set it. Where holds keep it, their next renewal protects the task again.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The protection as it is now.</returns>
    public Task<ProtectedTask> UnprotectAsync(CancellationToken cancellationToken = default) =>
        UpdateAsync("{\"ProtectionEnabled\":false}", cancellationToken);

    /// <summary>
    /// Protects the task until the hold is disposed of, for <see cref="EcsTaskProtectionOptions.HoldPeriod"/> at a time. It is renewed after
    /// half of that; failures are tolerated until the protection ends. Any number of holds can be nested or in parallel, as for several
    /// messages at once: they share one protection, which the disposal of the last one lifts. A hold replaces a protection that
    /// <see cref="ProtectAsync"/> has set, also a longer one, and its end lifts it: use one of the two.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the operation; it does not end the hold.</param>
    /// <returns>A hold, when the task is protected.</returns>
    public Task<EcsTaskProtectionHold> HoldAsync(CancellationToken cancellationToken = default) => _held.HoldAsync(cancellationToken);

    /// <summary>Stops renewing, and closes the connection unless the HTTP client is the caller's. A protection that is held ends by itself.</summary>
    public void Dispose()
    {
        _held.Dispose();
        _executor.Dispose();
    }

    private static bool IsValid(TimeSpan duration) =>
        duration.Ticks % TimeSpan.TicksPerMinute == 0 && duration.Ticks / TimeSpan.TicksPerMinute is >= 1 and <= MaxMinutes;

    private static AgentRequest<ProtectedTask> CreateRequest(string operation, byte[]? body) =>
        new(AgentVariable.Agent, operation, Path, TaskProtectionReader.Read) { Body = body };

    private Task<ProtectedTask> UpdateAsync(string body, CancellationToken cancellationToken) =>
        _executor.SendAsync(CreateRequest("UpdateTaskProtection", Encoding.UTF8.GetBytes(body)), cancellationToken);
}
