using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// Finds the credentials of a client, once and when they are first needed, and asks them for the keys of each attempt:
/// those given in the options, else those of the profile named there, else what the AWS SDK's default chain finds.
/// </summary>
/// <remarks>
/// The AWS SDK renews keys before they expire. Whoever needs keys meanwhile waits for that one renewal; should it fail, the
/// present keys stay in use for as long as they hold.
/// Having none, or a profile that has none, is an <see cref="EcsValidationException"/>: a setting is missing. Credentials
/// that are there but could not be fetched or renewed are an <see cref="EcsTransportException"/>. Neither is retried: the
/// AWS SDK has tried often enough.
/// </remarks>
internal sealed class CredentialsResolver
{
    private const string Remediation =
        "Set Credentials or Profile in the options, the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
        + "or a profile of the shared AWS files";

    private readonly AwsEnvironment _environment;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
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

        // Of these very types, since one that derives from them may change its keys.
        _staticCredentials = _source?.GetType() is { } type && (type == typeof(BasicAWSCredentials) || type == typeof(SessionAWSCredentials))
            ? _source.GetCredentialsAsync()
            : null;
        _profileName = options.Profile;
        _clock = options.TimeProvider;
        _environment = environment;
        _logger = logger;
    }

    /// <summary>The keys to sign the next attempt with.</summary>
    /// <param name="cancellationToken">Ends the waiting. What is being fetched is fetched on, for whoever comes next.</param>
    public async ValueTask<ImmutableCredentials> GetAsync(CancellationToken cancellationToken)
    {
        var credentials = _source ?? await WaitAsync(FindOnceAsync(), cancellationToken).ConfigureAwait(false);
        ImmutableCredentials? immutableCredentials;
        try
        {
            immutableCredentials = await WaitAsync(FetchOnceAsync(credentials), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw CreateUnavailable(error);
        }

        if (immutableCredentials is null || string.IsNullOrEmpty(immutableCredentials.AccessKey) || string.IsNullOrEmpty(immutableCredentials.SecretKey))
        {
            throw new EcsValidationException($"Credentials: they hold no keys to sign with. {Remediation}.");
        }

        return immutableCredentials;
    }

    private static Task<T> WaitAsync<T>(Task<T> task, CancellationToken cancellationToken) =>
        task.IsCompleted ? task : task.WaitAsync(cancellationToken);

    /// <summary>Starts to look for credentials, unless somebody has; a search that failed does not count.</summary>
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

    /// <summary>Asks for the keys, unless somebody does: they are at hand, or their renewal has begun.</summary>
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

            var immutableCredentials = source.GetCredentialsAsync();
            if (!immutableCredentials.IsCompletedSuccessfully)
            {
                immutableCredentials = RenewAsync(immutableCredentials, source);
            }
            else if (!ReferenceEquals(immutableCredentials.Result, _cached?.Credentials))
            {
                _cached = CachedCredentials.Create(immutableCredentials.Result, source);
            }

            return _fetch = immutableCredentials;
        }
    }

    /// <summary>Waits for new keys. If there are none to be had, those of before are used on while they hold.</summary>
    private async Task<ImmutableCredentials> RenewAsync(Task<ImmutableCredentials> renewal, AWSCredentials source)
    {
        try
        {
            var immutableCredentials = await renewal.ConfigureAwait(false);
            _cached = CachedCredentials.Create(immutableCredentials, source);
            return immutableCredentials;
        }
        catch (Exception error) when (_cached is { } cached && cached.ExpiresAt > _clock.GetUtcNow())
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
        // The AWS SDK's chain passes over SSO profiles; here they count, in their place after the variables.
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
                ?? throw new EcsValidationException(AwsEnvironment.DescribeMissingProfile(name));
            return profile.GetAWSCredentials(profile.CredentialProfileStore)
                ?? throw new EcsValidationException($"Profile: '{name}' holds no credentials. {Remediation}.");
        }
        catch (Exception error) when (error is not EcsException)
        {
            throw new EcsValidationException($"Profile: '{name}' gives no credentials. {Remediation}.{FormatAdvice(error)}", error);
        }
    }

    private static EcsException CreateUnavailable(Exception error)
    {
        var advice = FormatAdvice(error);
        return error as EcsException ?? (advice.Length > 0
            ? new EcsValidationException($"Credentials: they could not be fetched.{advice}", error)
            : new EcsTransportException("The credentials could not be fetched or renewed; the request was not sent.", error));
    }

    /// <summary>Says what would help, where the AWS SDK complains about what the user can mend.</summary>
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
