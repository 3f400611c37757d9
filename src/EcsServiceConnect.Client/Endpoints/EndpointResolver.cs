namespace EcsServiceConnect.Client.Endpoints;

/// <summary>Finds the URL to call, for every partition that the AWS SDK's region data knows. All of them have FIPS and dual-stack endpoints.</summary>
internal static class EndpointResolver
{
    /// <summary>Finds the URL to call.</summary>
    /// <param name="region">The region; it may only be absent beside a custom URL.</param>
    /// <param name="useFips">Whether the endpoint must have validated cryptography.</param>
    /// <param name="useDualStack">Whether the endpoint must answer over IPv6 too.</param>
    /// <param name="serviceUrl">The custom URL, if one is set.</param>
    /// <exception cref="EcsValidationException">The settings do not go together.</exception>
    public static Uri Resolve(string? region, bool useFips, bool useDualStack, Uri? serviceUrl)
    {
        if (serviceUrl is not null)
        {
            var problems = new List<string>();
            SettingsValidator.ValidateEndpointCombination(serviceUrl, "ServiceUrl", useFips, useDualStack, problems);
            return problems.Count == 0 ? serviceUrl : throw new EcsValidationException(problems);
        }

        if (region is null)
        {
            throw new EcsValidationException(MissingRegionMessage);
        }

        var partition = Partition.Get(region);
        var name = useFips ? "ecs-fips" : "ecs";
        var suffix = useDualStack ? partition.DualStackDnsSuffix : partition.DnsSuffix;
        return new Uri($"https://{name}.{region}.{suffix}");
    }

    /// <summary>What to say when no region is to be found.</summary>
    public const string MissingRegionMessage =
        "Region: is missing. Set Region in the options, the variable AWS_REGION, or 'region' in the profile of the shared AWS config file.";
}
