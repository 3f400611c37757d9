using System.Diagnostics.CodeAnalysis;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>What a trimmed or native program can leave out of the library.</summary>
internal static class FeatureSwitches
{
    private const string CredentialChain = "EcsServiceConnect.Client.EnableCredentialChain";

    /// <summary>Whether the shared AWS files are read and the AWS SDK's chain of credentials is used. It is, unless switched off.</summary>
    [FeatureSwitchDefinition(CredentialChain)]
    public static bool IsCredentialChainEnabled => !AppContext.TryGetSwitch(CredentialChain, out var isEnabled) || isEnabled;
}
