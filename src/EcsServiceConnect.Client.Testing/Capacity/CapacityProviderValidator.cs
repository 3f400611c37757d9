using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates capacity providers and strategies over them, with the texts of the real service.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html,
/// https://github.com/terraform-aws-modules/terraform-aws-ecs/issues/53, https://github.com/dask/dask-cloudprovider/issues/328,
/// https://github.com/aws/aws-cdk/pull/23194
/// </summary>
internal static class CapacityProviderValidator
{
    public const string Fargate = "FARGATE";
    public const string FargateSpot = "FARGATE_SPOT";

    public static IReadOnlyList<string> ValidateProviders(IReadOnlyList<string>? providers, CapacityProviderStore store)
    {
        var some = providers ?? [];
        foreach (var provider in some)
        {
            if (store.Find(provider) is not { IsUsable: true })
            {
                throw new InvalidParameterException("The specified capacity provider was not found. Specify a valid capacity provider and try again.");
            }
        }

        return [.. some.Select(provider => store.Find(provider)!.Name).Distinct()];
    }

    /// <summary>Gets the launch type of a valid strategy; its providers are all of one kind.</summary>
    public static LaunchType GetLaunchType(IReadOnlyList<CapacityProviderStrategyItem> strategy) =>
        strategy.Any(static item => IsFargate(item.CapacityProvider)) ? LaunchType.Fargate : LaunchType.Ec2;

    public static IReadOnlyList<CapacityProviderStrategyItem> ValidateStrategy(
        IReadOnlyList<CapacityProviderStrategyItem>? strategy, IReadOnlyList<string> associated, string member)
    {
        CapacityProviderStrategyItem[] some =
            [.. (strategy ?? []).Select(static item => item with { CapacityProvider = GetName(item.CapacityProvider) })];
        if (!some.All(item => associated.Contains(item.CapacityProvider)))
        {
            throw new InvalidParameterException(
                "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster. Associate "
                + "the capacity provider with the cluster or specify a valid capacity provider and try again.");
        }

        if (some.Count(static item => item.Base > 0) > 1)
        {
            throw new InvalidParameterException(
                "There are multiple capacity providers in the specified capacity provider strategy with a base value greater than zero. Only "
                + "one capacity provider can have a base value greater than zero. Specify a valid capacity provider strategy and try again.");
        }

        if (some.DistinctBy(static item => item.CapacityProvider).Count() < some.Length)
        {
            throw new InvalidParameterException($"A capacity provider stands more than once in '{member}'.");
        }

        if (some.DistinctBy(static item => IsFargate(item.CapacityProvider)).Count() > 1)
        {
            throw new InvalidParameterException(
                "A capacity provider strategy cannot contain a mix of capacity providers using Auto Scaling groups and Fargate providers. Specify "
                + "one or the other and try again.");
        }

        if (some.Length > 1 && HasNoWeight(some))
        {
            throw new InvalidParameterException(
                "There are no capacity providers in the capacity provider strategy with a weight value greater than zero. Specify a weight "
                + "value greater than zero for at least one capacity provider and try again.");
        }

        return [.. some.Select(static item => item with { Weight = item.Weight ?? 0, Base = item.Base ?? 0 })];
    }

    /// <summary>
    /// Validates that a cluster's default strategy, which can be a single provider without a weight, places tasks. Text:
    /// https://github.com/terraform-aws-modules/terraform-aws-ecs/issues/27
    /// </summary>
    public static IReadOnlyList<CapacityProviderStrategyItem> ValidateDefault(IReadOnlyList<CapacityProviderStrategyItem> strategy) =>
        strategy.Count == 0 || !HasNoWeight(strategy)
            ? strategy
            : throw new InvalidParameterException(
                "There are no capacity providers with a weight value greater than zero defined in the default capacity provider strategy. At "
                + "least one capacity provider must have a weight value greater than zero specified. Update the cluster's default capacity "
                + "provider strategy or specify a valid capacity provider strategy and try again.");

    /// <summary>Whether two strategies divide tasks in the same way, whatever the order and form of their items.</summary>
    public static bool AreEqual(IReadOnlyList<CapacityProviderStrategyItem> strategy, IReadOnlyList<CapacityProviderStrategyItem> other)
    {
        static HashSet<(string Provider, int Weight, int Base)> GetItems(IReadOnlyList<CapacityProviderStrategyItem> items) =>
            [.. items.Select(static item => (GetName(item.CapacityProvider), item.Weight ?? 0, item.Base ?? 0))];

        return GetItems(strategy).SetEquals(GetItems(other));
    }

    /// <summary>Whether no provider has a weight, as each has by default: only a single one of a request gets tasks then.</summary>
    private static bool HasNoWeight(IReadOnlyList<CapacityProviderStrategyItem> strategy) =>
        strategy.All(static item => item.Weight is null or 0);

    /// <summary>Gets the short name of a provider, which a strategy can also name by its ARN.</summary>
    private static string GetName(string provider) =>
        EcsArn.TryParse(provider, out var arn) && arn.ResourceType == EcsResourceTypes.CapacityProvider ? arn.Name : provider;

    private static bool IsFargate(string provider) => provider is Fargate or FargateSpot;
}
