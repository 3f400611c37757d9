using Amazon.Runtime;
using Amazon.RuntimeDependencies;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// Creates the exceptions for credentials that are not available. What the AWS SDK reports is translated into what the user can do, which
/// comes first. What may hold a secret is left out, also from the inner exception.
/// </summary>
internal static class CredentialsExceptionFactory
{
    private const string SecurityTokenPackage = "AWSSDK.SecurityToken";
    private const string SsoPackage = "AWSSDK.SSO";
    private const string SsoTokenPackage = "AWSSDK.SSOOIDC";
    private const string SigninPackage = "AWSSDK.Signin";

    /// <summary>Creates the exception for a search of all sources that found no credentials.</summary>
    /// <param name="sources">Which sources were tried.</param>
    /// <param name="error">Why the last of them has none.</param>
    public static EcsValidationException CreateNotFound(string sources, Exception error) => new(
        FormatAdvice(error) is { } advice
            ? $"Credentials: {advice}"
            : $"Credentials: none were found. {CredentialsResolver.Remediation}. Tried: {sources}.",
        GetShowable(error));

    /// <summary>Creates the exception for a profile whose credentials cannot be created.</summary>
    /// <param name="profileName">The name of the profile.</param>
    /// <param name="error">Why they cannot.</param>
    public static EcsValidationException CreateUnusable(string profileName, Exception error) => new(
        FormatAdvice(error) is { } advice
            ? $"Profile '{profileName}': {advice}"
            : $"Profile: '{profileName}' yields no credentials. {CredentialsResolver.Remediation}.",
        GetShowable(error));

    /// <summary>Creates the exception for credentials that could not be fetched from their source.</summary>
    /// <param name="sourceName">What messages call the source.</param>
    /// <param name="error">Why they could not be fetched.</param>
    /// <param name="url">Where they are fetched from, if that is known.</param>
    public static EcsException CreateUnavailable(string sourceName, Exception error, Uri? url = null) => error as EcsException
        ?? (FormatAdvice(error) is { } advice
            ? new EcsValidationException($"Credentials of {sourceName}: {advice}", GetShowable(error))
            : new EcsTransportException(
                $"The credentials of {sourceName} could not be fetched or renewed{DescribeFile(error)}{DescribeProcess(error)}; the request was not sent.{DescribeProxy(url)}",
                GetShowable(error)));

    /// <summary>Formats what the user can do about an exception of the AWS SDK; null if that is unknown.</summary>
    private static string? FormatAdvice(Exception error)
    {
        // Its own reader of the files fails where the clients that it fetches with are created, and then reports their package as missing.
        if (Find<TypeInitializationException>(error) is { } unreadable)
        {
            return $"correct {DescribeUnreadable(unreadable)} in the shared AWS files, though it may be of another profile: "
                + "the AWS SDK for .NET, which fetches credentials of this kind, cannot read it.";
        }

        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause.Message.Contains("SSO Token", StringComparison.Ordinal))
            {
                return "log in to SSO first, as with 'aws sso login'.";
            }

            if (cause.Message.Contains("Login Token", StringComparison.Ordinal))
            {
                return "log in first, as with 'aws login'.";
            }

            if (cause is MissingRuntimeDependencyException missing)
            {
                return FormatPackages(missing.PackageName, missing.RegisterMethod);
            }

            foreach (var package in (ReadOnlySpan<string>)[SecurityTokenPackage, SsoTokenPackage, SsoPackage, SigninPackage])
            {
                if (cause.Message.Contains(package, StringComparison.Ordinal))
                {
                    return FormatPackages(package, registerMethod: null);
                }
            }
        }

        return null;
    }

    /// <summary>Describes which line the AWS SDK cannot read. Its message quotes the line, which may hold a secret.</summary>
    private static string DescribeUnreadable(TypeInitializationException error)
    {
        const string BeforeLine = "Line ";
        var message = Find<InvalidDataException>(error)?.Message ?? "";
        var colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && message.StartsWith(BeforeLine, StringComparison.Ordinal)
            ? $"line {message.AsSpan(BeforeLine.Length, colon - BeforeLine.Length)}"
            : "a setting";
    }

    /// <summary>Formats which packages to add. SSO needs two, of which the AWS SDK names one at a time.</summary>
    private static string FormatPackages(string package, string? registerMethod)
    {
        var isSso = package is SsoPackage or SsoTokenPackage;
        var packages = isSso ? $"packages {SsoPackage} and {SsoTokenPackage}" : $"package {package}";
        if (registerMethod is null)
        {
            return $"add the {packages} to the application; credentials of this kind need {(isSso ? "both" : "it")}.";
        }

        var methods = isSso ? "RegisterSSOClient and RegisterSSOOIDCClient" : registerMethod;
        return $"add the {packages} to the application and register {(isSso ? "their clients" : "its client")} with "
            + $"{methods} of GlobalRuntimeDependencyRegistry.Instance; native code does not find {(isSso ? "them" : "it")} by itself.";
    }

    /// <summary>Describes which file, such as that of a web identity, cannot be read.</summary>
    private static string DescribeFile(Exception error) => (error.InnerException ?? error)
        is (FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException) and { Message: var reason }
        ? $": {reason.TrimEnd('.')}"
        : "";

    /// <summary>
    /// Describes that the AWS SDK asks a proxy for credentials that only this machine or its container can fetch.
    /// </summary>
    private static string DescribeProxy(Uri? url) => url is not null && HttpClient.DefaultProxy.GetProxy(url) is { } proxy && proxy != url
        ? $" A proxy was asked for them, which may not reach {url.Host}: add that to the variable NO_PROXY."
        : "";

    /// <summary>Describes how a <c>credential_process</c> failed, without what it wrote, which may hold secrets.</summary>
    private static string DescribeProcess(Exception error)
    {
        const string BeforeExitCode = "exit value ";
        if (Find<ProcessAWSCredentialException>(error) is not { } process)
        {
            return "";
        }

        var at = process.Message.IndexOf(BeforeExitCode, StringComparison.Ordinal);
        var exitCode = at < 0 ? "" : process.Message[(at + BeforeExitCode.Length)..].Split(' ')[0];
        return int.TryParse(exitCode, out _)
            ? $": its credential_process ended with exit code {exitCode}, and what it wrote is not shown, since it may hold secrets"
            : ": its credential_process did not run, or did not write credentials in the format of version 1";
    }

    /// <summary>Gets the exception as a cause to show; null if its text may hold a secret: a line of a file, or the output of a program.</summary>
    private static Exception? GetShowable(Exception error) =>
        Find<ProcessAWSCredentialException>(error) is null && Find<InvalidDataException>(error) is null ? error : null;

    private static T? Find<T>(Exception error)
        where T : Exception
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is T found)
            {
                return found;
            }
        }

        return null;
    }
}
