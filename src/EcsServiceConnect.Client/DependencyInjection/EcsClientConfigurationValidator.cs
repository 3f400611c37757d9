using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>Reports every entry of a client's configuration section that cannot be read.</summary>
internal sealed class EcsClientConfigurationValidator(string optionsName, IConfiguration section) : IValidateOptions<EcsClientOptions>
{
    public ValidateOptionsResult Validate(string? name, EcsClientOptions options)
    {
        if (name != optionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = new EcsClientConfigurationReader(section).Apply(new EcsClientOptions());
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
