using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// Finds the source of a client's credentials, once and when it is first needed, and gets from it what each attempt is
/// signed with: the credentials in the options, else those of the profile named there, else what the AWS SDK's chain finds.
/// </summary>
/// <remarks>
/// The AWS SDK renews credentials before they expire. All attempts that need them wait for one renewal; if it fails, the
/// present credentials stay in use until they expire.
/// No credentials, or a profile without any, is an <see cref="EcsValidationException"/>: a setting is missing. Credentials
/// that could not be fetched or renewed are an <see cref="EcsTransportException"/>. Neither is retried: the AWS SDK has
/// tried often enough.
/// </remarks>
internal sealed class CredentialsResolver
{
    private const string Remediation =
        "Set Credentials or Profile in the options, the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
        + "or a profile of the shared AWS files";

    private readonly AwsEnvironment _environment;
    private readonly ILogger _logger;
    private readonly TimeProvider _timeProvider;
    private readonly string? _profileName;
    private readonly Lock _lock = new();
    private readonly Task<ImmutableCredentials>? _staticCredentials;
    private volatile AWSCredentials? _source;
    private volatile CachedCredentials? _cached;
    private Task<AWSCredentials>? _search;
    private Task<ImmutableCredentials>? _fetch;

    public CredentialsResolver(EcsClientOptions options, AwsEnvironment environment, ILogger logger)
    {
        _source = options.Credentials;

        // Exactly these types, since one that derives from them may change its keys.
        _staticCredentials = _source?.GetType() is { } type && (type == typeof(BasicAWSCredentials) || type == typeof(SessionAWSCredentials))
            ? _source.GetCredentialsAsync()
            : null;
        _profileName = options.Profile;
        _timeProvider = options.TimeProvider;
        _environment = environment;
        _logger = logger;
    }

    /// <summary>Gets the credentials to sign the next attempt with.</summary>
    /// <param name="cancellationToken">A token to cancel the wait; a fetch in progress goes on for the next caller.</param>
    public async ValueTask<ImmutableCredentials> GetAsync(CancellationToken cancellationToken)
    {
        var source = _source ?? await WaitAsync(FindOnceAsync(), cancellationToken).ConfigureAwait(false);
        ImmutableCredentials? credentials;
        try
        {
            credentials = await WaitAsync(FetchOnceAsync(source), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw CreateUnavailable(error);
        }

        if (credentials is null || string.IsNullOrEmpty(credentials.AccessKey) || string.IsNullOrEmpty(credentials.SecretKey))
        {
            throw new EcsValidationException($"Credentials: they have no keys to sign with. {Remediation}.");
        }

        return credentials;
    }

    private static Task<T> WaitAsync<T>(Task<T> task, CancellationToken cancellationToken) =>
        task.IsCompleted ? task : task.WaitAsync(cancellationToken);

    /// <summary>Starts the search for a source, unless one is in progress or has succeeded.</summary>
    private Task<AWSCredentials> FindOnceAsync()
    {
        lock (_lock)
        {
            if (_search is null or { IsCompleted: true, IsCompletedSuccessfully: false })
            {
                // The AWS SDK reads files and may run programs before it first waits: not on the caller's thread.
                _search = Task.Run(FindAsync);
            }

            return _search;
        }
    }

    /// <summary>Gets the credentials from their source, unless that is in progress.</summary>
    private Task<ImmutableCredentials> FetchOnceAsync(AWSCredentials source)
    {
        if (_staticCredentials is { } staticCredentials)
        {
            return staticCredentials;
        }

        lock (_lock)
        {
            if (_fetch is { IsCompleted: false } pending)
            {
                return pending;
            }

            var credentials = source.GetCredentialsAsync();
            if (!credentials.IsCompletedSuccessfully)
            {
                credentials = RenewAsync(credentials, source);
            }
            else if (!ReferenceEquals(credentials.Result, _cached?.Credentials))
            {
                _cached = CachedCredentials.Create(credentials.Result, source);
            }

            return _fetch = credentials;
        }
    }

    /// <summary>Waits for new credentials. If that fails, the cached ones are used until they expire.</summary>
    private async Task<ImmutableCredentials> RenewAsync(Task<ImmutableCredentials> renewal, AWSCredentials source)
    {
        try
        {
            var credentials = await renewal.ConfigureAwait(false);
            _cached = CachedCredentials.Create(credentials, source);
            return credentials;
        }
        catch (Exception error) when (_cached is { } cached && cached.ExpiresAt > _timeProvider.GetUtcNow())
        {
            _logger.LogCredentialsNotRenewed(error.GetType().Name, cached.ExpiresAt);
            return cached.Credentials;
        }
    }

    private async Task<AWSCredentials> FindAsync()
    {
        var found = _profileName is null
            ? await FindDefaultAsync().ConfigureAwait(false)
            : FindOfProfile(_profileName);
        return _source = found;
    }

    private async Task<AWSCredentials> FindDefaultAsync()
    {
        // The AWS SDK's chain ignores SSO profiles; here they come after the variables.
        if (_environment.GetVariable("AWS_ACCESS_KEY_ID") is null && _environment.GetVariable("AWS_WEB_IDENTITY_TOKEN_FILE") is null)
        {
            var name = _environment.GetVariable("AWS_PROFILE") ?? "default";
            if (_environment.FindProfile(name)?.Options is { } profile && (profile.SsoSession ?? profile.SsoStartUrl) is not null)
            {
                return FindOfProfile(name);
            }
        }

        try
        {
            return await _environment.FindDefaultCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            throw new EcsValidationException($"Credentials: none were found. {Remediation}.{FormatAdvice(error)}", error);
        }
    }

    private AWSCredentials FindOfProfile(string name)
    {
        try
        {
            var profile = _environment.FindProfile(name)
                ?? throw new EcsValidationException(_environment.DescribeMissingProfile(name));
            return _environment.CreateCredentials(profile)
                ?? throw new EcsValidationException($"Profile: '{name}' has no credentials. {Remediation}.");
        }
        catch (Exception error) when (error is not EcsException)
        {
            throw new EcsValidationException($"Profile: '{name}' yields no credentials. {Remediation}.{FormatAdvice(error)}", error);
        }
    }

    private static EcsException CreateUnavailable(Exception error)
    {
        var advice = FormatAdvice(error);
        return error as EcsException ?? (advice.Length > 0
            ? new EcsValidationException($"Credentials: they could not be fetched.{advice}", error)
            : new EcsTransportException("The credentials could not be fetched or renewed; the request was not sent.", error));
    }

    /// <summary>Formats what the user can do about an exception of the AWS SDK; empty if that is unknown.</summary>
    private static string FormatAdvice(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause.Message.Contains("SSO Token", StringComparison.Ordinal))
            {
                return " Log in to SSO first, as with 'aws sso login'.";
            }

            if (cause is MissingRuntimeDependencyException missing)
            {
                return $" Add the package {missing.PackageName} to the application and register its client with "
                    + $"GlobalRuntimeDependencyRegistry.Instance.{missing.RegisterMethod}: native code does not find it by itself.";
            }

            foreach (var package in (ReadOnlySpan<string>)["AWSSDK.SecurityToken", "AWSSDK.SSOOIDC", "AWSSDK.SSO", "AWSSDK.Signin"])
            {
                if (cause.Message.Contains(package, StringComparison.Ordinal))
                {
                    return $" Add the package {package} to the application: the profile's kind of credentials needs it.";
                }
            }
        }

        return "";
    }
}
