using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using EcsServiceConnect.Client.Credentials;

namespace EcsServiceConnect.Client.Tests.Credentials;

public class CredentialsExceptionFactoryTests
{
    [Theory]
    [InlineData("AWSSDK.SSOOIDC", "packages AWSSDK.SSO and AWSSDK.SSOOIDC")]
    [InlineData("AWSSDK.SSO", "packages AWSSDK.SSO and AWSSDK.SSOOIDC")]
    [InlineData("AWSSDK.SecurityToken", "package AWSSDK.SecurityToken")]
    [InlineData("AWSSDK.Signin", "package AWSSDK.Signin")]
    public void CreateUnusable_PackageMissing_BeginsWithAllPackagesToAdd(string package, string expected)
    {
        var missing = new InvalidOperationException("outer", new InvalidOperationException($"Assembly {package} could not be found or loaded."));

        Assert.StartsWith($"Profile 'p': add the {expected} to the application", CredentialsExceptionFactory.CreateUnusable("p", missing).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            $"Credentials of profile 'p': add the {expected}", CredentialsExceptionFactory.CreateUnavailable("profile 'p'", missing).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWSSDK.SecurityToken", "RegisterSecurityTokenServiceClient", "package AWSSDK.SecurityToken", "RegisterSecurityTokenServiceClient of GlobalRuntimeDependencyRegistry.Instance")]
    [InlineData("AWSSDK.SSOOIDC", "RegisterSSOOIDCClient", "packages AWSSDK.SSO and AWSSDK.SSOOIDC", "RegisterSSOClient and RegisterSSOOIDCClient of GlobalRuntimeDependencyRegistry.Instance")]
    public void CreateNotFound_NotRegisteredInNativeCode_NamesHowToRegister(string package, string method, string packages, string methods)
    {
        var message = CredentialsExceptionFactory.CreateNotFound("x", new MissingRuntimeDependencyException(package, "Client", method)).Message;

        Assert.StartsWith($"Credentials: add the {packages} to the application", message, StringComparison.Ordinal);
        Assert.Contains(methods, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No valid SSO Token could be found.", "log in to SSO first, as with 'aws sso login'.")]
    [InlineData("No valid Login Token could be found.", "log in first, as with 'aws login'.")]
    [InlineData("Login Token has expired and cannot be refreshed. Please reauthenticate.", "log in first, as with 'aws login'.")]
    public void CreateUnavailable_NotLoggedIn_BeginsWithHowToLogIn(string message, string expected) => Assert.StartsWith(
        $"Credentials of profile 'p': {expected}",
        CredentialsExceptionFactory.CreateUnavailable("profile 'p'", new InvalidOperationException(message)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void CreateNotFound_Unknown_NamesTheRemediation()
    {
        var cause = new AmazonClientException("nothing");
        var error = CredentialsExceptionFactory.CreateNotFound("here, there", cause);

        Assert.StartsWith("Credentials: none were found. Set Credentials or Profile", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Tried: here, there.", error.Message, StringComparison.Ordinal);
        Assert.Same(cause, error.InnerException);
    }

    [Fact]
    public void CreateUnavailable_OwnException_IsKept()
    {
        var own = new EcsValidationException("x");

        Assert.Same(own, CredentialsExceptionFactory.CreateUnavailable("the instance", own));
    }

    [Theory]
    [InlineData("Command returned non-zero exit value 3 with the error - hunter2", "ended with exit code 3")]
    [InlineData("The response back from the process credential provider returned back a malformed JSON document.", "did not write credentials")]
    [InlineData("AWS credential process terminated with System.ComponentModel.Win32Exception", "did not run")]
    public void CreateUnavailable_CredentialProcess_ShowsNothingItWrote(string message, string expected)
    {
        var process = new ProcessAWSCredentialException(message, new InvalidOperationException("hunter2"));
        var error = CredentialsExceptionFactory.CreateUnavailable("profile 'p'", new AmazonClientException("hunter2", process));

        Assert.IsType<EcsTransportException>(error);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(UnreadableFiles))]
    public void CreateUnavailable_FileThatCannotBeRead_NamesIt(Exception reason)
    {
        var error = CredentialsExceptionFactory.CreateUnavailable("the web identity", new InvalidOperationException("A token could not be loaded.", reason));

        Assert.Equal("The credentials of the web identity could not be fetched or renewed: No '/token'; the request was not sent.", error.Message);
    }

    public static TheoryData<Exception> UnreadableFiles { get; } =
        [new FileNotFoundException("No '/token'."), new DirectoryNotFoundException("No '/token'."), new UnauthorizedAccessException("No '/token'.")];

    [Fact]
    public void CreateUnavailable_LineThatTheAwsSdkCannotRead_ShowsNothingOfIt()
    {
        var error = CredentialsExceptionFactory.CreateUnavailable("profile 'p'", new InvalidOperationException(
            "Assembly AWSSDK.SecurityToken could not be found or loaded.",
            new TypeInitializationException("x", new InvalidDataException("Line 12:<aws_secret_access_key hunter2> in file x"))));

        Assert.StartsWith("Credentials of profile 'p': correct line 12 in the shared AWS files", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }
}
