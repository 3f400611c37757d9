using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>A service as a file states it.</summary>
/// <param name="Request">The desired service. Its name can be null.</param>
/// <param name="IsUpdate">Whether the file is the input of UpdateService, in which what is left out stays as it is.</param>
/// <param name="ForceNewDeployment">Whether the file asks for a deployment in any case.</param>
internal readonly record struct ServiceFile(CreateServiceRequest Request, bool IsUpdate, bool ForceNewDeployment);
