using System.Reflection;
using System.Text.Json.Nodes;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>Calls <see cref="EcsJson"/> for a type that is only known at run time.</summary>
internal static class ModelJson
{
    private static readonly MethodInfo _serialize = Method(nameof(Serialize));
    private static readonly MethodInfo _deserialize = Method(nameof(Deserialize));
    private static readonly MethodInfo _validate = Method(nameof(ValidateModel));

    public static string Write(object model) => Call<string>(_serialize, model.GetType(), model);

    public static object Read(Type type, string json) => Call<object>(_deserialize, type, json);

    public static IReadOnlyList<EcsModelProblem> Validate(object model) => Call<IReadOnlyList<EcsModelProblem>>(_validate, model.GetType(), model);

    public static JsonObject WriteNode(object model) => (JsonObject)JsonNode.Parse(Write(model))!;

    private static string Serialize<T>(T model)
        where T : class, IEcsModel<T> => EcsJson.Serialize(model);

    private static IReadOnlyList<EcsModelProblem> ValidateModel<T>(T model)
        where T : class, IEcsModel<T> => EcsModelValidator.Validate(model);

    private static T Deserialize<T>(string json)
        where T : class, IEcsModel<T> => EcsJson.Deserialize<T>(json);

    private static MethodInfo Method(string name) => typeof(ModelJson).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static TResult Call<TResult>(MethodInfo method, Type type, object argument) =>
        (TResult)method.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;
}
