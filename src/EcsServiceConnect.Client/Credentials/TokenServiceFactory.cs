using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.SharedInterfaces;
using Amazon.RuntimeDependencies;
using static Amazon.RuntimeDependencies.SecurityTokenServiceClientContext;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>Creates the client of the service that hands out the credentials of roles. It is in a package of its own.</summary>
internal static class TokenServiceFactory
{
    /// <summary>Creates a client for a region.</summary>
    /// <param name="region">The region to call.</param>
    /// <param name="credentials">What its calls are signed with.</param>
    /// <param name="action">What it is needed for.</param>
    /// <exception cref="InvalidOperationException">The application lacks the package.</exception>
    /// <exception cref="MissingRuntimeDependencyException">The application is native, and lacks the package.</exception>
    public static ICoreAmazonSTS Create(string region, AWSCredentials credentials, ActionContext action)
    {
        var endpoint = RegionEndpoint.GetBySystemName(region);
        var context = new CreateInstanceContext(new SecurityTokenServiceClientContext { Action = action, Region = endpoint });
        return GlobalRuntimeDependencyRegistry.Instance.GetInstance<ICoreAmazonSTS>(
                ServiceClientHelpers.STS_ASSEMBLY_NAME, ServiceClientHelpers.STS_SERVICE_CLASS_NAME, context)
            ?? (ICoreAmazonSTS)Activator.CreateInstance(GetClientType(), credentials, endpoint)!;
    }

    /// <summary>Gets the type of the client. Its name is a literal, so that trimming keeps the type where the application has the package.</summary>
    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    private static Type GetClientType() =>
        Type.GetType("Amazon.SecurityToken.AmazonSecurityTokenServiceClient, AWSSDK.SecurityToken")
        ?? throw (RuntimeFeature.IsDynamicCodeSupported
            ? new InvalidOperationException($"The assembly {ServiceClientHelpers.STS_ASSEMBLY_NAME} was not found.")
            : new MissingRuntimeDependencyException(
                ServiceClientHelpers.STS_ASSEMBLY_NAME,
                ServiceClientHelpers.STS_SERVICE_CLASS_NAME,
                nameof(GlobalRuntimeDependencyRegistry.RegisterSecurityTokenServiceClient)));
}
