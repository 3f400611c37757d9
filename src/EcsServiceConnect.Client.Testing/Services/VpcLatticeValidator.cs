using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates that the VPC Lattice configurations of a service name ports of its task definition.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VpcLatticeConfiguration.html
/// </summary>
internal static class VpcLatticeValidator
{
    public static void Validate(IReadOnlyList<VpcLatticeConfiguration>? configurations, TaskDefinition definition)
    {
        foreach (var configuration in configurations ?? [])
        {
            var mappings = definition.ContainerDefinitions.SelectMany(static container => container.PortMappings ?? []);
            if (!mappings.Any(mapping => mapping.Name == configuration.PortName))
            {
                throw new InvalidParameterException(
                    $"The member 'vpcLatticeConfigurations.portName' is '{MessageSanitizer.Sanitize(configuration.PortName)}', which is not the "
                    + "name of a port mapping of the task definition.");
            }
        }
    }
}
